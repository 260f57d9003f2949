using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Documents.Caching;
using ReviewFunctions.Outbound;

namespace ReviewFunctions.Tests.Running;

/// <summary>Numeric settings have bounds, which are looked at when the app starts.</summary>
public sealed class SettingTests
{
    private static readonly (string Section, Type Options)[] All =
    [
        ("Images", typeof(ImageOptions)), ("Comments", typeof(CommentOptions)), ("Publishing", typeof(PublishingOptions)),
            ("Backup", typeof(BackupOptions)),
        ("Documents", typeof(DocumentCacheOptions)), ("Outbound", typeof(OutboundOptions)), ("Akismet", typeof(AkismetOptions)),
    ];

    public static TheoryData<string, string> TooMuchOrTooLittle { get; } =
    [
        .. from one in All
           from property in one.Options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
           where type == typeof(TimeSpan) || type == typeof(int) || type == typeof(long)
           from value in type == typeof(TimeSpan) ? (string[])["-00:00:01", "9999.00:00:00"] : type == typeof(int) ? ["-1", "2147483647"]
               : ["-1", "9223372036854775807"]
           select ($"{one.Section}:{property.Name}", value),
    ];

    [Theory]
    [MemberData(nameof(TooMuchOrTooLittle))]
    [InlineData("Images:Decodes", "0")]
    [InlineData("Images:LongestWait", "00:00:00")]
    [InlineData("Publishing:RequestTime", "00:00:00")]
    [InlineData("Publishing:RunTime", "00:00:00")]
    [InlineData("Documents:SizeLimit", "0")]
    [InlineData("Outbound:Timeout", "00:00:00")]
    public void A_numeric_setting_out_of_its_bounds_stops_the_app_with_a_line_that_names_it(string name, string value)
    {
        var wrong = Assert.Throws<InvalidOperationException>(() => Compose((name, value)));
        Assert.StartsWith($"The setting {name} ({name.Replace(":", "__", StringComparison.Ordinal)}) must be ", wrong.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong.Message);
    }

    [Theory]
    [InlineData("Images:Decodes", "many")]
    [InlineData("Publishing:Grace", "soon")]
    public void What_is_no_number_is_named_too(string name, string value) =>
        Assert.Contains(name, Assert.Throws<InvalidOperationException>(() => Compose((name, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_app_starts_without_any_of_them() => Compose();

    [Fact]
    public void Every_numeric_setting_is_tried() =>
        Assert.True(TooMuchOrTooLittle.Count >= 26, TooMuchOrTooLittle.Count.ToString(CultureInfo.InvariantCulture));

    private static void Compose(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Content", "UseDevelopmentStorage=true"), new("Telemetry:Console", "false"),
            .. settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value)),
        ]).Build();
        new ServiceCollection().AddReviewFunctions(configuration);
    }
}

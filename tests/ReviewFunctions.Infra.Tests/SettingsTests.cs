using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Documents.Caching;
using ReviewFunctions.Outbound;
using ReviewFunctions.Testing;
using ReviewFunctions.XmlRpc;

namespace ReviewFunctions.Infra.Tests;

/// <summary>The app, the template and docs/settings.md speak of the same settings.</summary>
public sealed partial class SettingsTests(Template template)
{
    /// <summary>What the Functions host reads, not the app.</summary>
    private static readonly string[] OfTheHost = ["AzureWebJobsStorage__accountName", "AzureWebJobsDisableHomepage"];

    /// <summary>What the telemetry reads, in the words of those who made it.</summary>
    private static readonly string[] OfTheTelemetry = ["APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "OTEL_EXPORTER_OTLP_ENDPOINT", "Telemetry:Console"];

    /// <summary>What the app reads: the options by their types, and the connection.</summary>
    private static readonly string[] OfTheApp =
    [
        .. Names<BackupOptions>("Backup"),
        .. Names<SiteOptions>("Site"),
        .. Names<PublishingOptions>("Publishing"),
        .. Names<DocumentCacheOptions>("Documents"),
        .. Names<FrontDoorOptions>("FrontDoor"),
        .. Names<OutboundOptions>("Outbound"),
        .. Names<AkismetOptions>("Akismet"),
        .. Names<MailOptions>("Mail"),
        .. Names<WebhookOptions>("Webhook"),
        .. Names<CommentOptions>("Comments"),
        .. Names<ImageOptions>("Images"),
        .. Names<XmlRpcOptions>("XmlRpc"),
        .. OfTheTelemetry.Select(name => name.Replace(":", "__", StringComparison.Ordinal)),
        "Content", "Content__accountName", "Content__blobServiceUri", "Content__tableServiceUri", "Content__credential",
        "Content__clientId",
    ];

    /// <summary>What the app is told by the platform, and needs no word of the template's.</summary>
    private const string OfThePlatform = "WEBSITE_HOSTNAME";

    private IReadOnlyDictionary<string, string> Set =>
        Template.Walk(template.Json).OfType<JsonObject>().Select(part => part["variables"]?["settings"]).OfType<JsonArray>().Single()
            .OfType<JsonObject>()
        .ToDictionary(setting => (string?)setting["name"] ?? "", setting => (string?)setting["value"] ?? "");

    [Fact]
    public void Every_setting_of_the_template_is_read_by_somebody() =>
        Assert.Subset(OfTheApp.Concat(OfTheHost).ToHashSet(), Set.Keys.ToHashSet());

    [Fact]
    public void The_app_gets_all_of_them_but_a_key_that_is_not_there_and_what_else_is_said() => Assert.Equal(
        "[concat(filter(variables('settings'), lambda('setting', "
        + "or(not(equals(lambdaVariables('setting').name, 'Akismet__Key')), not(empty(parameters('akismetKey')))))), "
        + "map(items(parameters('moreSettings')), lambda('setting', "
        + "createObject('name', lambdaVariables('setting').key, 'value', string(lambdaVariables('setting').value)))))]",
        (string?)template.OfType("Microsoft.Web/sites").Single()["properties"]?["siteConfig"]?["appSettings"]);

    [Fact]
    public void Every_setting_that_the_app_reads_is_set_or_documented_with_its_default() =>
        Assert.Empty(OfTheApp.Except(Set.Keys).Except(Documented));

    [Fact]
    public void No_setting_is_documented_that_the_app_does_not_read() =>
        Assert.DoesNotContain(Documented.Except(OfTheApp), name => !name.StartsWith("AzureWebJobsStorage", StringComparison.Ordinal));

    [Fact]
    public void The_content_is_set_by_addresses_and_the_sites_own_words_by_parameters()
    {
        Assert.Subset(Set.Keys.ToHashSet(), (HashSet<string>)["Content__blobServiceUri", "Content__tableServiceUri", "Site__BaseUrl",
            "Site__TagAuthority"]);
        Assert.All(
            Set, setting => Assert.True(setting.Value.StartsWith('[') || setting.Value is "Authorization=AAD" or "true", setting.Key));
    }

    [Fact]
    public void The_app_reads_no_section_that_this_test_does_not_know()
    {
        string[] known = ["Backup", "Site", "Publishing", "Documents", "FrontDoor", "Outbound", "Akismet", "Mail", "Webhook", "Comments",
            "Images", "XmlRpc", OfThePlatform, .. OfTheTelemetry];
        Assert.Equal(known.Order(), ((string[])["src/ReviewFunctions", "src/ReviewFunctions.Outbound", "src/ReviewFunctions.Imaging",
            "src/ReviewFunctions.Telemetry"]).SelectMany(SourceFiles)
            .SelectMany(file => Section().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).Distinct().Order());
    }

    private static IEnumerable<string> Documented => File.ReadLines(Path.Combine(Repository.Root, "docs", "settings.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .SelectMany(line => Quoted().Matches(line.Split('|')[1])).Select(match => match.Groups["name"].Value);

    private static IEnumerable<string> Names<T>(string section) =>
        typeof(T).GetProperties().Where(property => property.CanWrite).Select(property => $"{section}__{property.Name}");

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal));

    [GeneratedRegex(
        """configuration(\.GetSection\(|\[)"(?<name>[A-Za-z_:]+)"[)\]]""",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();

    [GeneratedRegex("`(?<name>[A-Za-z_]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Tests.Comments;

/// <summary>The check as the app puts it together.</summary>
public sealed class AkismetSettingsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_app_asks_whom_its_settings_name()
    {
        await using var akismet = await LocalAkismet.StartAsync();
        await using var app = Compose(akismet.Settings());
        var check = app.GetRequiredService<ICommentCheck>();
        Assert.True(check.IsThere);
        Assert.Equal(CommentVerdict.Ham, await check.CheckAsync(Questions.Full(), Cancel));
        var spam = Questions.Full() with { Comment = Questions.Full().Comment with { Name = LocalAkismet.Spammer } };
        Assert.Equal(CommentVerdict.Spam, await check.CheckAsync(spam, Cancel));
    }

    [Fact]
    public async Task Without_settings_there_is_a_check_that_asks_nobody()
    {
        await using var app = Compose();
        Assert.False(app.GetRequiredService<ICommentCheck>().IsThere);
    }

    private static ServiceProvider Compose(params (string Name, string Value)[] settings)
    {
        var all = settings.Append(("Content", "UseDevelopmentStorage=true")).Append(("Telemetry:Console", "false"));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(all.Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2))).Build();
        return new ServiceCollection().AddLogging().AddReviewFunctions(configuration).BuildServiceProvider();
    }
}

using System.Net;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Hubs;

/// <summary>What a hub is told, and what becomes of it when the hub is not well.</summary>
public sealed class PingTests(HubbedSite site) : IClassFixture<HubbedSite>, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async ValueTask InitializeAsync() => await site.SettleAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_hub_is_told_once_of_each_feed_that_shows_a_new_review()
    {
        await site.PublishAsync("News for the hub");
        await site.RunTimerAsync();
        await site.RunTimerAsync();
        Assert.Equal(Feeds("", "kinds/film/", "authors/mina/").Order(), site.Hub.Topics.Order());
        Assert.All(site.Hub.Told, form => Assert.Equal(("publish", $"{form["hub.url"]}", 3),
            ($"{form["hub.mode"]}", $"{form["hub.topic"]}", form.Count)));
    }

    [Fact]
    public async Task A_hub_is_told_of_one_topic_and_then_of_eight_at_a_time_with_a_pause_between()
    {
        await using var patient = await site.StartPatientAppAsync();
        await site.PublishAsync("News at a pace");
        var run = Clock.RunTimerAsync(patient);
        foreach (var told in (int[])[1, 9, 17])
        {
            await Eventually.IsTrueAsync(() => Task.FromResult(site.Hub.Told.Count == told));
            Assert.False(run.IsCompleted);
            // Until the hub has been heard out and the pause has begun, the time that passes is not that of the pause. Once that is over,
            // no more time passes, which would be that of the next one.
            await Eventually.IsTrueAsync(() =>
            {
                var isOver = site.Hub.Told.Count > told;
                if (!isOver) site.Clock.Time.Advance(HubbedSite.Pause);
                return Task.FromResult(isOver);
            });
        }
        await run;
        Assert.Equal(18, site.Hub.Topics.Distinct().Count());
    }

    [Fact]
    public async Task What_the_hub_fetches_when_it_is_told_is_new()
    {
        var seen = "";
        site.Hub.Answer = async context =>
        {
            var topic = new Uri((await context.Request.ReadFormAsync()).ElementAt(1).Value.ToString());
            if (topic.AbsolutePath == "/feed.xml") seen = await site.Client.GetStringAsync(topic.AbsolutePath);
        };
        await site.PublishAsync("Fetched at once");
        await site.RunTimerAsync();
        Assert.Contains("Fetched at once", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_that_fails_is_told_when_it_has_recovered()
    {
        site.Hub.Answer = context => LocalHub.Status(context, StatusCodes.Status503ServiceUnavailable);
        await site.PublishAsync("While the hub is down");
        await site.RunTimerAsync();
        await site.RunTimerAsync();
        Assert.Single(site.Hub.Told);

        site.Hub.Answer = LocalHub.Accept;
        site.Clock.Time.Advance(TimeSpan.FromSeconds(30));
        await site.RunTimerAsync();
        Assert.Equal(Feeds("", "kinds/film/", "authors/mina/").Order(), site.Hub.Topics.Distinct().Order());
    }

    [Fact]
    public async Task A_hub_that_hangs_delays_no_publication_and_is_told_when_it_has_recovered()
    {
        site.Hub.Answer = LocalHub.Hang;
        await site.PublishAsync("While the hub hangs");
        var run = site.RunTimerAsync();
        await Eventually.IsTrueAsync(() => Task.FromResult(site.Hub.Told.Count == 1));
        await site.Client.PublishAsync(Editor.NewReview("Not held up"));
        Assert.False(run.IsCompleted);
        site.Clock.Time.Advance(Patience);
        await run;
        Assert.Single(site.Hub.Told);

        site.Hub.Answer = LocalHub.Accept;
        site.Clock.Time.Advance(TimeSpan.FromSeconds(30));
        await site.RunTimerAsync();
        Assert.Equal(18, site.Hub.Topics.Distinct().Count());
    }

    [Theory]
    [InlineData(400, 18)]
    [InlineData(403, 18)]
    [InlineData(410, 1)]
    public async Task A_hub_that_does_not_want_to_know_is_not_told_again(int status, int told)
    {
        site.Hub.Answer = context => LocalHub.Status(context, status);
        await site.PublishAsync("Unwanted");
        await site.RunTimerAsync();
        site.Clock.Time.Advance(TimeSpan.FromHours(1));
        await site.RunTimerAsync();
        Assert.Equal(told, site.Hub.Told.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hub_that_has_had_too_much_is_left_alone_for_as_long_as_it_asks(bool asDate)
    {
        site.Hub.Answer = context =>
        {
            context.Response.Headers.RetryAfter = asDate ? site.Clock.Time.GetUtcNow().AddMinutes(20).ToString("R", null) : "1200";
            return LocalHub.Status(context, StatusCodes.Status429TooManyRequests);
        };
        await site.PublishAsync("Too much");
        await site.RunTimerAsync();
        site.Clock.Time.Advance(TimeSpan.FromMinutes(19));
        await site.RunTimerAsync();
        Assert.Single(site.Hub.Told);
        site.Clock.Time.Advance(TimeSpan.FromMinutes(1));
        await site.RunTimerAsync();
        Assert.Equal(2, site.Hub.Told.Count);
    }

    [Fact]
    public async Task A_hub_that_is_down_for_a_day_is_given_up()
    {
        site.Hub.Answer = context => LocalHub.Status(context, StatusCodes.Status500InternalServerError);
        await site.PublishAsync("Never told");
        for (var hour = 0; hour <= 24; hour++)
        {
            await site.RunTimerAsync();
            site.Clock.Time.Advance(TimeSpan.FromHours(1));
        }
        var tries = site.Hub.Told.Count;
        Assert.InRange(tries, 20, 40);
        site.Clock.Time.Advance(TimeSpan.FromHours(1));
        await site.RunTimerAsync();
        Assert.Equal(tries, site.Hub.Told.Count);
    }

    [Fact]
    public async Task An_erased_review_is_told_too()
    {
        var id = await site.PublishAsync("To be erased");
        await site.SettleAsync();
        using var erased = await site.Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{id}/erase");
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        site.Clock.Time.Advance(TimeSpan.FromSeconds(2));
        await site.RunTimerAsync();
        Assert.Contains($"{AppHost.BaseUrl}feed.xml", site.Hub.Topics);
    }

    private static IEnumerable<string> Feeds(params string[] folders) =>
        from folder in folders
        from name in (string[])["feed", "feed-summary"]
        from format in (string[])["xml", "atom",
            "json"]
        select $"{AppHost.BaseUrl}{folder}{name}.{format}";
}

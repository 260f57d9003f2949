using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Publishing;

/// <summary>The minute timer and what is due.</summary>
public sealed class SchedulingTests(Clock clock) : IClassFixture<Clock>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_review_is_published_when_it_is_due_and_not_before()
    {
        var review = await ScheduledAsync("Due in an hour", TimeSpan.FromHours(1));
        clock.Time.Advance(TimeSpan.FromMinutes(59));
        await Clock.RunTimerAsync(clock.App);
        Assert.Equal(HttpStatusCode.NotFound, await clock.Client.PageStatusAsync(review["url"]));

        clock.Time.Advance(TimeSpan.FromMinutes(1));
        await Clock.RunTimerAsync(clock.App);
        Assert.Equal(HttpStatusCode.OK, await clock.Client.PageStatusAsync(review["url"]));
        var stored = await ReadAsync(review);
        Assert.Equal(("published", (string?)review["due"], null, 2),
            ((string?)stored["status"], (string?)stored["published"], (string?)stored["due"], (int?)stored["revision"]));
        Assert.Contains("Due in an hour", await clock.Client.GetStringAsync("/feed.xml", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_instances_that_fire_at_once_after_a_missed_hour_publish_each_review_once()
    {
        await using var other = await clock.StartAppAsync();
        var reviews = new List<JsonObject>();
        foreach (var number in Enumerable.Range(1, 6))
            reviews.Add(await ScheduledAsync($"Missed number {number}", TimeSpan.FromMinutes(number)));
        clock.Time.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(Clock.RunTimerAsync(clock.App), Clock.RunTimerAsync(other), Clock.RunTimerAsync(clock.App));

        foreach (var review in reviews)
        {
            var stored = await ReadAsync(review);
            Assert.Equal(("published", (string?)review["due"], 2),
                ((string?)stored["status"], (string?)stored["published"], (int?)stored["revision"]));
        }
        var feed = JsonNode.Parse(await clock.Client.GetStringAsync("/feed.json", Cancel));
        Assert.Equal(
            Enumerable.Reverse(reviews).Select(review => (string?)review["url"]),
            feed?["items"]?.AsArray().Select(item => (string?)item?["url"])
                .Where(url => url?.Contains("missed", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task What_was_taken_off_the_schedule_is_not_published()
    {
        var (deleted, withdrawn, moved) =
            (await ScheduledAsync("Deleted", TimeSpan.FromHours(1)), await ScheduledAsync("Withdrawn", TimeSpan.FromHours(1)),
                await ScheduledAsync("Moved", TimeSpan.FromHours(1)));
        await clock.Client.StepAsync(deleted, "delete");
        await clock.Client.StepAsync(withdrawn, "withdraw");
        await clock.Client.StepAsync(moved, "publish", $$"""{"at":"{{clock.Time.GetUtcNow().AddHours(3):O}}"}""");
        clock.Time.Advance(TimeSpan.FromHours(2));
        await Clock.RunTimerAsync(clock.App);
        Assert.Equal(
            ("deleted", "draft", "scheduled"),
            ((string?)(await ReadAsync(deleted))["status"], (string?)(await ReadAsync(withdrawn))["status"],
                (string?)(await ReadAsync(moved))["status"]));

        var back = await clock.Client.StepAsync(deleted, "undelete");
        Assert.Equal(("published", (string?)deleted["due"]), ((string?)back["status"], (string?)back["published"]));
    }

    private async Task<JsonObject> ScheduledAsync(string headline, TimeSpan wait)
    {
        var review = Editor.NewReview(headline);
        review["published"] = (clock.Time.GetUtcNow() + wait).ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-ddTHH:mm:sszzz", null);
        return await clock.Client.PublishAsync(review);
    }

    private async Task<JsonObject> ReadAsync(JsonNode review)
    {
        using var answer = await clock.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}");
        return await answer.JsonAsync();
    }
}

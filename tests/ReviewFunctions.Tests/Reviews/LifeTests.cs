using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>The life of a review, as its editor and its readers see it.</summary>
public sealed class LifeTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HttpClient Client => site.Client;

    [Fact]
    public async Task A_review_that_was_read_is_edited_and_put_back()
    {
        var created = await Client.PublishAsync(Editor.NewReview("Before the edit"));
        using var read = await Client.GetAsEditorAsync($"/api/reviews/{created["id"]}");
        var review = await read.JsonAsync();
        review["body"] = "Another body.";
        using var answer =
            await Client.ChangeAsync(HttpMethod.Put, $"{created["id"]}", read.Headers.ETag?.ToString(), review.ToJsonString());

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (answer.StatusCode, answer.Headers.ETag?.ToString()));
        var stored = await answer.JsonAsync();
        Assert.Equal(("Another body.", 2, "done"), ((string?)stored["body"], (int?)stored["revision"], (string?)stored["publication"]));
        Assert.Equal((string?)created["updated"], (string?)stored["updated"]);
        Assert.Contains("Another body.", await Client.GetStringAsync("/feed.xml", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_and_takes_away_what_is_null()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Patched"));
        await Client.StepAsync(review, "patch", """{"verdict":"Good.","tags":["a","b"],"subject":{"year":1999}}""");
        var patched = await Client.StepAsync(review, "patch", """{"verdict":null,"tags":["c"],"subject":{"year":2000}}""");
        Assert.Null(patched["verdict"]);
        Assert.Equal("""["c"]""", patched["tags"]?.ToJsonString());
        Assert.Equal(("A film", 2000), ((string?)patched["subject"]?["title"], (int?)patched["subject"]?["year"]));
    }

    [Theory]
    [InlineData("withdraw", "publish")]
    [InlineData("delete", "undelete")]
    public async Task What_is_taken_back_is_gone_at_once_and_comes_back_as_it_was(string away, string back)
    {
        var review = await Client.PublishAsync(Editor.NewReview($"Now you see me {away}"));
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync(review["url"]));
        var entry = await EntryAsync(review);

        await Client.StepAsync(review, away);
        Assert.Equal(HttpStatusCode.Gone, await Client.PageStatusAsync(review["url"]));
        foreach (var path in (string[])["/", "/feed.xml", "/feed.atom", "/feed.json"])
            Assert.DoesNotContain($"{review["slug"]}", await Client.GetStringAsync(path, Cancel), StringComparison.Ordinal);

        var again = await Client.StepAsync(review, back);
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync(review["url"]));
        Assert.Equal(((string?)review["url"], (string?)review["published"]), ((string?)again["url"], (string?)again["published"]));
        Assert.Equal(entry, await EntryAsync(review));
    }

    [Fact]
    public async Task A_step_that_is_not_allowed_says_what_is()
    {
        var draft = await Client.PublishAsync(Editor.NewReview("Only a draft", "draft"));
        using var answer = await Client.ChangeAsync(HttpMethod.Post, $"{draft["id"]}/withdraw", "*");
        var problem = await answer.AssertProblemAsync(HttpStatusCode.Conflict, "illegal-step");
        Assert.Equal("""["edit","publish","delete"]""", problem["allowed"]?.ToJsonString());

        await Client.StepAsync(draft, "delete");
        using var edit = await Client.ChangeAsync(HttpMethod.Patch, $"{draft["id"]}", "*", "{}");
        Assert.Equal(
            """["undelete"]""",
            (await edit.AssertProblemAsync(HttpStatusCode.Conflict, "illegal-step"))["allowed"]?.ToJsonString());
    }

    [Fact]
    public async Task A_past_date_at_creation_is_kept_and_a_future_one_schedules()
    {
        var old = Editor.NewReview("From the back catalogue");
        old["published"] = "1999-05-01T12:00:00+09:00";
        var stored = await Client.PublishAsync(old);
        Assert.Equal(("published", "1999-05-01T03:00:00Z", "1999-05-01T03:00:00Z"),
            ((string?)stored["status"], (string?)stored["published"], (string?)stored["updated"]));

        var coming = Editor.NewReview("From the time to come");
        coming["published"] = "2199-05-01T12:00:00+09:00";
        var scheduled = await Client.PublishAsync(coming);
        Assert.Equal(("scheduled", null, "2199-05-01T03:00:00Z"),
            ((string?)scheduled["status"], (string?)scheduled["published"], (string?)scheduled["due"]));
        Assert.Equal(HttpStatusCode.NotFound, await Client.PageStatusAsync(scheduled["url"]));
    }

    [Fact]
    public async Task A_draft_is_scheduled_rescheduled_and_taken_off_the_schedule()
    {
        var draft = await Client.PublishAsync(Editor.NewReview("Not sure when", "draft"));
        Assert.Equal(
            "2199-12-01T00:00:00Z",
            (string?)(await Client.StepAsync(draft, "publish", """{"at":"2199-12-01T09:00:00+09:00"}"""))["due"]);
        Assert.Equal(
            "2199-12-02T00:00:00Z",
            (string?)(await Client.StepAsync(draft, "publish", """{"at":"2199-12-02T09:00:00+09:00"}"""))["due"]);
        var off = await Client.StepAsync(draft, "withdraw");
        Assert.Equal(("draft", null), ((string?)off["status"], (string?)off["due"]));
        Assert.Equal("published", (string?)(await Client.StepAsync(draft, "publish", """{"at":"2001-01-01T00:00:00Z"}"""))["status"]);
    }

    [Fact]
    public async Task Whoever_has_the_revision_is_told_so()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Seen already"));
        foreach (var (ifNoneMatch, status) in ((string, HttpStatusCode)[])
            [("\"1\"", HttpStatusCode.NotModified), ("W/\"1\", \"5\"", HttpStatusCode.NotModified), ("*", HttpStatusCode.NotModified),
                ("\"2\"", HttpStatusCode.OK), ("1", HttpStatusCode.OK)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/reviews/{review["id"]}");
            request.Headers.Authorization = new("Bearer", Editor.Token);
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
            using var answer = await Client.SendAsync(request, Cancel);
            Assert.Equal((status, "\"1\""), (answer.StatusCode, answer.Headers.ETag?.ToString()));
        }
    }

    private async Task<string?> EntryAsync(JsonNode review)
    {
        var feed = JsonNode.Parse(await Client.GetStringAsync("/feed.json", Cancel));
        return feed?["items"]?.AsArray().SingleOrDefault(item => (string?)item?["url"] == (string?)review["url"])?.ToJsonString();
    }
}

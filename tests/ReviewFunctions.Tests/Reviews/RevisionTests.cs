using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>Every save is a revision, and none is lost.</summary>
public sealed class RevisionTests(Clock clock) : IClassFixture<Clock>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HttpClient Client => clock.Client;

    [Fact]
    public async Task Every_save_is_listed_with_its_editor_and_time_newest_first()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Listed", "draft"));
        clock.Time.Advance(TimeSpan.FromMinutes(1));
        await Client.StepAsync(review, "publish");
        clock.Time.Advance(TimeSpan.FromMinutes(1));
        var last = await Client.StepAsync(review, "patch", """{"headline":"Listed anew"}""");

        var items = (await GetAsync($"{review["id"]}/revisions"))["items"]?.AsArray() ?? [];
        Assert.Equal(
            [(3, "published", "Listed anew"), (2, "published", "Listed"), (1, "draft", "Listed")],
            items.Select(item => ((int)item!["revision"]!, (string)item["status"]!, (string)item["headline"]!)));
        Assert.Equal([(string?)last["saved"], null, (string?)review["saved"]],
            items.Select((item, place) => place == 1 ? null : (string?)item?["saved"]));
        Assert.All(items, item => Assert.Equal(("박미나", null), ((string?)item?["editor"], item?["body"])));
        Assert.NotEqual((string?)review["saved"], (string?)last["saved"]);
    }

    [Fact]
    public async Task Pages_of_revisions_follow_each_other_by_Link()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Many times", "draft"));
        for (var revision = 2; revision <= 7; revision++) await Client.StepAsync(review, "patch", "{}");

        var listed = new List<int?>();
        for (var next = $"/api/reviews/{review["id"]}/revisions?limit=3"; next is not null;)
        {
            using var answer = await Client.GetAsEditorAsync(next);
            var page = await answer.JsonAsync();
            listed.AddRange((page["items"]?.AsArray() ?? []).Select(item => (int?)item?["revision"]));
            Assert.Equal(page["next"] is null ? null : $"<{page["next"]}>; rel=\"next\"",
                answer.Headers.TryGetValues("Link", out var links) ? links.Single() : null);
            next = ((string?)page["next"])?[AppHost.BaseUrl.TrimEnd('/').Length..];
        }
        Assert.Equal([7, 6, 5, 4, 3, 2, 1], listed);
    }

    [Theory]
    [InlineData("limit=0", "bad-limit")]
    [InlineData("limit=101", "bad-limit")]
    [InlineData("cursor=!", "bad-cursor")]
    [InlineData("cursor=LTE", "bad-cursor")]
    [InlineData("cursor=MA", "bad-cursor")]
    public async Task A_page_that_cannot_be_asked_for_is_refused(string query, string problem)
    {
        var review = await Client.PublishAsync(Editor.NewReview("Refused", "draft"));
        using var answer = await Client.GetAsEditorAsync($"/api/reviews/{review["id"]}/revisions?{query}");
        await answer.AssertProblemAsync(HttpStatusCode.BadRequest, problem);
    }

    [Fact]
    public async Task A_revision_is_read_as_it_was_with_the_ETag_that_it_had()
    {
        var review = await Client.PublishAsync(Editor.NewReview("As it was", "draft"));
        await Client.StepAsync(review, "patch", """{"headline":"As it is","body":"Other."}""");
        using var answer = await Client.GetAsEditorAsync($"/api/reviews/{review["id"]}/revisions/1");
        Assert.Equal((HttpStatusCode.OK, "\"1\""), (answer.StatusCode, answer.Headers.ETag?.ToString()));
        review.Remove("publication");
        Assert.True(JsonNode.DeepEquals(review, await answer.JsonAsync()));

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/reviews/{review["id"]}/revisions/1");
        request.Headers.Authorization = new("Bearer", Editor.Token);
        request.Headers.TryAddWithoutValidation("If-None-Match", "\"1\"");
        using var again = await Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task What_changed_is_said_line_by_line_and_field_by_field()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Compared", "draft"));
        await Client.StepAsync(review, "patch", """{"rating":{"value":3,"best":5},"tags":["a"]}""");
        await Client.StepAsync(
            review, "patch", """{"rating":{"value":4.5},"tags":["a","b"],"verdict":"한 번 더","body":"A body\nwithout."}""");

        var since2 = await GetAsync($"{review["id"]}/revisions/3/changes");
        Assert.Equal((2, 3), ((int?)since2["from"], (int?)since2["to"]));
        Assert.Equal(
            "--- body.md\trevision 2\n+++ body.md\trevision 3\n@@ -1,1 +1,2 @@\n"
                + "-A body with **weight**.\n\\ No newline at end of file\n"
                + "+A body\n+without.\n\\ No newline at end of file\n",
            (string?)since2["body"]);
        Assert.Equal(["verdict  \"한 번 더\"", "rating/value 3 4.5", "tags [\"a\"] [\"a\",\"b\"]"], Fields(since2));

        var back = await GetAsync($"{review["id"]}/revisions/1/changes?since=3");
        Assert.Contains("-without.", (string?)back["body"], StringComparison.Ordinal);
        Assert.Contains("verdict \"한 번 더\" ", Fields(back));
        Assert.Empty(Fields(await GetAsync($"{review["id"]}/revisions/2/changes?since=2")));
    }

    [Fact]
    public async Task The_first_revision_changes_everything_since_nothing()
    {
        var review = await Client.PublishAsync(Editor.NewReview("From nothing", "draft"));
        foreach (var query in (string[])["", "?since=0"])
        {
            var changes = await GetAsync($"{review["id"]}/revisions/1/changes{query}");
            Assert.Equal(0, (int?)changes["from"]);
            Assert.StartsWith(
                "--- /dev/null\n+++ body.md\trevision 1\n@@ -0,0 +1,1 @@\n+A body", (string?)changes["body"], StringComparison.Ordinal);
            Assert.Contains("headline  \"From nothing\"", Fields(changes));
        }
    }

    [Theory]
    [InlineData("revisions/2", "unknown-revision")]
    [InlineData("revisions/0", "unknown-revision")]
    [InlineData("revisions/2/changes", "unknown-revision")]
    [InlineData("revisions/1/changes?since=2", "unknown-revision")]
    public async Task A_revision_that_never_was_is_unknown(string path, string problem)
    {
        var review = await Client.PublishAsync(Editor.NewReview("Once", "draft"));
        using var answer = await Client.GetAsEditorAsync($"/api/reviews/{review["id"]}/{path}");
        await answer.AssertProblemAsync(HttpStatusCode.NotFound, problem);
        using var since = await Client.GetAsEditorAsync($"/api/reviews/{review["id"]}/revisions/1/changes?since=x");
        await since.AssertProblemAsync(HttpStatusCode.BadRequest, "bad-since");
    }

    [Theory]
    [InlineData("get", "01")]
    [InlineData("get", "007")]
    [InlineData("get", "+1")]
    [InlineData("get", "-1")]
    [InlineData("get", "%201")]
    [InlineData("get", "1.0")]
    [InlineData("get", "99999999999")]
    [InlineData("get", "01/changes")]
    [InlineData("post", "+1/restore")]
    public async Task What_is_no_number_of_a_revision_is_an_unknown_address(string method, string revision)
    {
        using var request =
            new HttpRequestMessage(HttpMethod.Parse(method), $"/api/reviews/01a204ac23007eda9d8d7a7f4ab7378b/revisions/{revision}");
        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_former_revision_comes_back_as_a_new_one_and_the_life_stays()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Public before"));
        var edited = await Client.StepAsync(review, "patch", """{"headline":"Public after","body":"Worse.","slug":"another-place"}""");
        clock.Time.Advance(TimeSpan.FromMinutes(1));
        var restored = await Client.StepAsync(review, "revisions/1/restore");

        Assert.Equal(("Public before", 3, "another-place", "published", (string?)review["published"]),
            ((string?)restored["headline"], (int?)restored["revision"], (string?)restored["slug"], (string?)restored["status"],
                (string?)restored["published"]));
        Assert.NotEqual((string?)edited["updated"], (string?)restored["updated"]); // The headline moved, so readers should notice.
        Assert.Contains(
            "<h1", await Client.GetStringAsync(new Uri((string?)restored["url"] ?? "").AbsolutePath, Cancel), StringComparison.Ordinal);
        Assert.Contains("Public before", await Client.GetStringAsync("/feed.xml", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_publication_the_slug_follows_a_restored_headline()
    {
        var review = await Client.PublishAsync(Editor.NewReview("First idea", "draft"));
        await Client.StepAsync(review, "patch", """{"headline":"Second idea"}""");
        Assert.Equal("first-idea", (string?)(await Client.StepAsync(review, "revisions/1/restore"))["slug"]);
    }

    [Fact]
    public async Task A_restoration_keeps_to_the_rules_of_an_edit()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Not restored", "draft"));
        await AssertRefusedAsync(review, 1, null, HttpStatusCode.PreconditionRequired, "precondition-required");
        await AssertRefusedAsync(review, 1, "\"7\"", HttpStatusCode.PreconditionFailed, "stale-revision");
        await AssertRefusedAsync(review, 2, "*", HttpStatusCode.NotFound, "unknown-revision");
        await Client.StepAsync(review, "delete");
        await AssertRefusedAsync(review, 1, "*", HttpStatusCode.Conflict, "illegal-step");
    }

    private async Task AssertRefusedAsync(JsonNode review, int revision, string? ifMatch, HttpStatusCode status, string problem)
    {
        using var answer = await Client.ChangeAsync(HttpMethod.Post, $"{review["id"]}/revisions/{revision}/restore", ifMatch);
        await answer.AssertProblemAsync(status, problem);
    }

    private async Task<JsonObject> GetAsync(string path)
    {
        using var answer = await Client.GetAsEditorAsync($"/api/reviews/{path}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    private static IEnumerable<string> Fields(JsonNode changes) =>
        (changes["fields"]?.AsArray() ?? [])
            .OfType<JsonObject>().Select(change => $"{change["field"]} {Text(change["before"])} {Text(change["after"])}")
                .Where(text => !text.StartsWith("updated", StringComparison.Ordinal));

    private static string Text(JsonNode? value) =>
        value?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "";
}

using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Reviews;

public sealed class WorkingCopyTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Edits_in_a_working_copy_are_seen_by_no_reader_until_it_is_published()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("As readers see it"));
        using var saved = await PatchAsync(review, "\"1\"", """{"headline":"Not yet to be seen"}""");
        var copy = await saved.JsonAsync();
        Assert.Equal(("Not yet to be seen", 1), ((string?)copy["headline"], (int?)copy["revision"]));
        Assert.DoesNotContain("Not yet", await PageAsync(review), StringComparison.Ordinal);
        Assert.Equal("As readers see it", (string?)(await ReadAsync($"{review["id"]}"))["headline"]);
        Assert.Equal("Not yet to be seen", (string?)(await ReadAsync($"{review["id"]}/working-copy"))["headline"]);
        using var preview = await site.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}/working-copy/preview");
        Assert.Contains("Not yet to be seen", await preview.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var changes = await ReadAsync($"{review["id"]}/working-copy/changes");
        Assert.Equal("Not yet to be seen",
            (string?)changes["fields"]?.AsArray().Single(change => (string?)change?["field"] == "headline")?["after"]);

        using var published = await ChangeAsync(HttpMethod.Post, review, "/publish", TagOf(saved));
        var now = await published.JsonAsync();
        Assert.Equal((2, "done", "Not yet to be seen"), ((int?)now["revision"], (string?)now["publication"], (string?)now["headline"]));
        Assert.Contains("Not yet to be seen", await PageAsync(review), StringComparison.Ordinal);
        using var gone = await site.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}/working-copy");
        await gone.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-working-copy");
    }

    [Fact]
    public async Task A_working_copy_that_was_read_can_be_sent_back_and_a_stale_one_is_refused()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Read and sent back"));
        using var first = await PatchAsync(review, "\"1\"", """{"verdict":"First."}""");
        using var read = await site.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}/working-copy");
        var copy = await read.JsonAsync();
        copy["verdict"] = "Second.";
        using var second = await ChangeAsync(HttpMethod.Put, review, "", TagOf(read), copy.ToJsonString());
        Assert.Equal("Second.", (string?)(await second.JsonAsync())["verdict"]);
        foreach (var stale in (string[])["\"1\"", TagOf(first)])
        {
            using var refused = await PatchAsync(review, stale, """{"verdict":"Third."}""");
            await refused.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "stale-revision");
        }
        using var discarded = await ChangeAsync(HttpMethod.Delete, review, "", TagOf(second));
        Assert.Equal(HttpStatusCode.NoContent, discarded.StatusCode);
        using var again = await PatchAsync(review, TagOf(second), """{"verdict":"Third."}""");
        await again.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "stale-revision");
    }

    [Fact]
    public async Task A_working_copy_whose_review_has_moved_on_is_kept_and_not_published()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Moved on"));
        using var saved = await PatchAsync(review, "\"1\"", """{"verdict":"Mine."}""");
        await site.Client.StepAsync(review, "patch", """{"verdict":"Theirs."}""");
        using var refused = await ChangeAsync(HttpMethod.Post, review, "/publish", TagOf(saved));
        await refused.AssertProblemAsync(HttpStatusCode.Conflict, "outdated-working-copy");
        Assert.Equal("Mine.", (string?)(await ReadAsync($"{review["id"]}/working-copy"))["verdict"]);
        using var discarded = await ChangeAsync(HttpMethod.Delete, review, "", "*");
        using var anew = await PatchAsync(review, "\"2\"", """{"verdict":"Both."}""");
        using var published = await ChangeAsync(HttpMethod.Post, review, "/publish", TagOf(anew));
        Assert.Equal("Both.", (string?)(await published.JsonAsync())["verdict"]);
    }

    [Fact]
    public async Task A_deleted_review_gets_no_working_copy_and_a_faulty_one_is_not_stored()
    {
        var draft = await site.Client.PublishAsync(Editor.NewReview("A draft", "draft"));
        await site.Client.StepAsync(draft, "delete");
        using var refused = await PatchAsync(draft, "*", """{"verdict":"x"}""");
        await refused.AssertProblemAsync(HttpStatusCode.Conflict, "illegal-step");
        var review = await site.Client.PublishAsync(Editor.NewReview("Public"));
        using var faulty = await PatchAsync(review, "*", """{"headline":"","leadImage":"9b1f6c0b7c0e4c4f9d6f0a6d3b7f2a51"}""");
        await faulty.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
        using var none = await site.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}/working-copy");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task An_image_that_only_a_working_copy_names_is_in_use()
    {
        var (review, image) = (await site.Client.PublishAsync(Editor.NewReview("Pictured")), await site.Client.AddImageAsync());
        using var saved = await PatchAsync(review, "*", $$"""{"leadImage":"{{image["id"]}}"}""");
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        using var used = await site.Client.GetAsEditorAsync($"/api/images/{image["id"]}");
        Assert.Equal([(string?)review["id"]], ((await used.JsonAsync())["usedBy"]?.AsArray() ?? []).Select(id => (string?)id));
        using var discarded = await ChangeAsync(HttpMethod.Delete, review, "", "*");
        using var unused = await site.Client.GetAsEditorAsync($"/api/images/{image["id"]}");
        Assert.Empty((await unused.JsonAsync())["usedBy"]?.AsArray() ?? []);
    }

    private Task<HttpResponseMessage> PatchAsync(JsonNode review, string ifMatch, string patch) =>
        ChangeAsync(HttpMethod.Patch, review, "", ifMatch, patch);

    private Task<HttpResponseMessage> ChangeAsync(
        HttpMethod method, JsonNode review, string action, string ifMatch, string? body = null) =>
        site.Client.ChangeAsync(method, $"{review["id"]}/working-copy{action}", ifMatch, body);

    private async Task<JsonObject> ReadAsync(string path)
    {
        using var read = await site.Client.GetAsEditorAsync($"/api/reviews/{path}");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        return await read.JsonAsync();
    }

    private Task<string> PageAsync(JsonNode review) =>
        site.Client.GetStringAsync(new Uri((string?)review["url"] ?? "").AbsolutePath, Cancel);

    private static string TagOf(HttpResponseMessage answer) => answer.Headers.ETag?.Tag ?? "";
}

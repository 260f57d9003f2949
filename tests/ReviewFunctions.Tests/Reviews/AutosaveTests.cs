using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>What is saved by itself while somebody writes a review that readers do not see.</summary>
public sealed class AutosaveTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_autosave_of_a_draft_is_no_revision_and_the_next_save_takes_its_place()
    {
        var review = await NewDraftAsync("Begun");
        using var first = await AutosaveAsync(review, "\"1\"", """{"headline":"Begun and gone on"}""");
        Assert.Equal(("Begun and gone on", 1), await ReadAsync(first));
        using var second = await AutosaveAsync(review, TagOf(first), """{"verdict":"Good."}""");
        Assert.Equal(("Begun", 1), await ReadAsync(await GetAsync(review)));
        Assert.Equal(("Begun and gone on", 1), await ReadAsync(await GetAsync(review, "/working-copy")));
        using var stale = await AutosaveAsync(review, TagOf(first), """{"verdict":"Bad."}""");
        await stale.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "stale-revision");

        foreach (var unseen in (string[])["\"1\"", TagOf(first)])
        {
            using var refused = await SaveAsync(review, unseen, """{"summary":"Short."}""");
            if (unseen == "\"1\"") await refused.AssertProblemAsync(HttpStatusCode.Conflict, "unsaved-working-copy");
            else await refused.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "stale-revision");
        }

        using var saved = await SaveAsync(review, TagOf(second), """{"summary":"Short."}""");
        var now = await saved.JsonAsync();
        Assert.Equal(("Begun and gone on", "Good.", "Short.", 2),
            ((string?)now["headline"], (string?)now["verdict"], (string?)now["summary"], (int?)now["revision"]));
        using var gone = await GetAsync(review, "/working-copy");
        await gone.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-working-copy");
    }

    [Fact]
    public async Task A_whole_review_takes_the_place_of_an_autosave_that_was_seen()
    {
        var review = await NewDraftAsync("Whole");
        using var autosaved = await AutosaveAsync(review, "*", """{"verdict":"Saved by itself."}""");
        var copy = await autosaved.JsonAsync();
        copy["verdict"] = "Saved on purpose.";
        using var saved = await site.Client.ChangeAsync(HttpMethod.Put, $"{review["id"]}", TagOf(autosaved), copy.ToJsonString());
        var now = await saved.JsonAsync();
        Assert.Equal(("Saved on purpose.", 2), ((string?)now["verdict"], (int?)now["revision"]));
        using var gone = await GetAsync(review, "/working-copy");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_draft_is_neither_published_nor_scheduled_while_an_autosave_of_it_waits()
    {
        var review = await NewDraftAsync("Not the older text");
        using var autosaved = await AutosaveAsync(review, "*", """{"verdict":"Newer."}""");
        const string later = """{"at":"2199-01-01T00:00:00Z"}""";
        foreach (var (match, body) in ((string, string?)[])[("\"1\"", null), ("*", later), (TagOf(autosaved), null)])
        {
            using var refused = await site.Client.ChangeAsync(HttpMethod.Post, $"{review["id"]}/publish", match, body);
            await refused.AssertProblemAsync(HttpStatusCode.Conflict, "unsaved-working-copy");
        }

        using var taken = await site.Client.ChangeAsync(HttpMethod.Post, $"{review["id"]}/working-copy/publish", TagOf(autosaved));
        await taken.AssertProblemAsync(HttpStatusCode.Conflict, "illegal-step");
        using var discarded = await site.Client.ChangeAsync(HttpMethod.Delete, $"{review["id"]}/working-copy", TagOf(autosaved));
        Assert.Equal(HttpStatusCode.NoContent, discarded.StatusCode);
        var published = await site.Client.StepAsync(review, "publish");
        Assert.Null(published["verdict"]);
    }

    [Fact]
    public async Task A_step_that_leaves_the_text_as_it_is_makes_no_autosave_outdated()
    {
        var review = await NewDraftAsync("Scheduled");
        await site.Client.StepAsync(review, "publish", """{"at":"2199-01-01T00:00:00Z"}""");
        using var autosaved = await AutosaveAsync(review, "*", """{"verdict":"While it is scheduled."}""");
        await site.Client.StepAsync(review, "withdraw");
        Assert.Equal(3, (await ReadAsync(await GetAsync(review, "/working-copy"))).Revision);
        using var saved = await SaveAsync(review, TagOf(autosaved), "{}");
        Assert.Equal("While it is scheduled.", (string?)(await saved.JsonAsync())["verdict"]);
    }

    [Fact]
    public async Task An_autosave_reserves_no_slug_before_the_review_is_saved()
    {
        var review = await NewDraftAsync("Without a slug");
        using var autosaved = await AutosaveAsync(review, "*", """{"headline":"Another","slug":"asked-for-in-passing"}""");
        Assert.Equal(HttpStatusCode.OK, autosaved.StatusCode);
        var other = Editor.NewReview("The other");
        other["slug"] = "asked-for-in-passing";
        await site.Client.PublishAsync(other);
        using var refused = await SaveAsync(review, TagOf(autosaved), "{}");
        await refused.AssertProblemAsync(HttpStatusCode.Conflict, "address-taken");
        using var saved = await SaveAsync(review, TagOf(autosaved), """{"slug":"without-a-slug-2"}""");
        var now = await saved.JsonAsync();
        Assert.Equal(("Another", "without-a-slug-2"), ((string?)now["headline"], (string?)now["slug"]));
    }

    [Fact]
    public async Task What_is_no_review_or_no_choice_is_refused_and_nothing_is_stored()
    {
        var review = await NewDraftAsync("As it was");
        using var faulty = await AutosaveAsync(review, "*", """{"headline":""}""");
        await faulty.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
        var path = $"{review["id"]}?autosave=perhaps";
        using var undecided = await site.Client.ChangeAsync(HttpMethod.Patch, path, "*", """{"verdict":"x"}""");
        await undecided.AssertProblemAsync(HttpStatusCode.BadRequest, "bad-autosave");
        using var checkedOnly = await AutosaveAsync(review, "*", """{"verdict":"x"}""", "&validate=true");
        Assert.Equal(HttpStatusCode.NoContent, checkedOnly.StatusCode);
        using var none = await GetAsync(review, "/working-copy");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private Task<JsonObject> NewDraftAsync(string headline) => site.Client.PublishAsync(Editor.NewReview(headline, "draft"));

    private Task<HttpResponseMessage> AutosaveAsync(JsonNode review, string ifMatch, string patch, string more = "") =>
        site.Client.ChangeAsync(HttpMethod.Patch, $"{review["id"]}?autosave=true{more}", ifMatch, patch);

    private Task<HttpResponseMessage> SaveAsync(JsonNode review, string ifMatch, string patch) =>
        site.Client.ChangeAsync(HttpMethod.Patch, $"{review["id"]}", ifMatch, patch);

    private Task<HttpResponseMessage> GetAsync(JsonNode review, string below = "") =>
        site.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}{below}");

    private static async Task<(string? Headline, int? Revision)> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var review = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return ((string?)review?["headline"], (int?)review?["revision"]);
    }

    private static string TagOf(HttpResponseMessage answer) => answer.Headers.ETag?.Tag ?? "";
}

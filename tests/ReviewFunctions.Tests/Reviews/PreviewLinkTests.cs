using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

public sealed class PreviewLinkTests(Clock clock) : IClassFixture<Clock>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_shows_a_draft_as_it_is_to_anybody_and_to_no_cache_and_search_engine()
    {
        var draft = await clock.Client.PublishAsync(Editor.NewReview("Not for everybody", "draft"));
        var link = await LinkAsync(draft);
        await clock.Client.StepAsync(draft, "patch", """{"headline":"Nearly for everybody"}""");
        using var shown = await ShowAsync(link);
        var page = await shown.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("Nearly for everybody", page, StringComparison.Ordinal);
        Assert.Contains("This is a preview.", page, StringComparison.Ordinal);
        Assert.Contains("""<meta name="robots" content="noindex">""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canonical", page, StringComparison.Ordinal);
        Assert.Equal((true, true), (shown.Headers.CacheControl?.NoStore, shown.Headers.CacheControl?.Private));
        Assert.Equal("noindex", shown.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", shown.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task The_page_that_readers_get_says_nothing_of_a_preview()
    {
        var review = await clock.Client.PublishAsync(Editor.NewReview("For everybody"));
        await LinkAsync(review);
        var page = await clock.Client.GetStringAsync(new Uri((string?)review["url"] ?? "").AbsolutePath, Cancel);
        Assert.DoesNotContain("preview", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_after_seven_days_unless_another_number_is_asked_for()
    {
        var draft = await clock.Client.PublishAsync(Editor.NewReview("For some days", "draft"));
        var (week, day) = (await LinkAsync(draft), await LinkAsync(draft, """{"days":1}"""));
        clock.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await StatusAsync(week), await StatusAsync(day)));
        Assert.Equal([(string?)week["id"]], (await ListAsync(draft)).Select(link => (string?)link?["id"]));
        clock.Time.Advance(TimeSpan.FromDays(6));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(week));
        using var tooLong = await clock.Client.ChangeAsync(
            HttpMethod.Post, $"{draft["id"]}/preview-links", ifMatch: null, """{"days":31}""");
        var problem = await tooLong.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
        Assert.Equal("#/days", (string?)problem["errors"]?[0]?["pointer"]);
    }

    [Fact]
    public async Task A_link_is_listed_without_its_secret_and_shows_nothing_once_it_is_revoked()
    {
        var draft = await clock.Client.PublishAsync(Editor.NewReview("Revoked", "draft"));
        var link = await LinkAsync(draft);
        var listed = Assert.Single(await ListAsync(draft))?.AsObject();
        Assert.Equal(["id", "editor", "created", "expires", "workingCopy"], listed?.Select(field => field.Key));
        using var revoked = await clock.Client.ChangeAsync(HttpMethod.Delete, $"{draft["id"]}/preview-links/{link["id"]}", ifMatch: null);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(link));
        Assert.Empty(await ListAsync(draft));
    }

    [Fact]
    public async Task A_link_shows_neither_another_review_nor_one_that_was_deleted_or_erased()
    {
        var (draft, other) = (await clock.Client.PublishAsync(Editor.NewReview("Mine", "draft")),
            await clock.Client.PublishAsync(Editor.NewReview("Another", "draft")));
        var link = await LinkAsync(draft);
        using var foreign = await clock.Client.GetAsync(
            new Uri((string?)link["address"] ?? "").AbsolutePath.Replace((string?)draft["id"] ?? "?", (string?)other["id"]), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        await clock.Client.StepAsync(draft, "delete");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(link));
        await clock.Client.StepAsync(draft, "undelete");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(link));
        using var erased = await clock.Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{draft["id"]}/erase");
        Assert.Equal("done", (string?)(await erased.JsonAsync())["publication"]);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(link));
    }

    [Fact]
    public async Task A_link_to_a_working_copy_shows_it_while_there_is_one_and_another_link_does_not()
    {
        var review = await clock.Client.PublishAsync(Editor.NewReview("As readers see it"));
        using var saved = await clock.Client.ChangeAsync(
            HttpMethod.Patch, $"{review["id"]}/working-copy", "*", """{"headline":"Not yet to be seen"}""");
        var (ofCopy, ofReview) = (await LinkAsync(review, """{"workingCopy":true}"""), await LinkAsync(review));
        Assert.Equal((true, false), ((bool?)ofCopy["workingCopy"], (bool?)ofReview["workingCopy"]));
        Assert.Contains("Not yet to be seen", await PageAsync(ofCopy), StringComparison.Ordinal);
        Assert.DoesNotContain("Not yet to be seen", await PageAsync(ofReview), StringComparison.Ordinal);
        using var discarded = await clock.Client.ChangeAsync(HttpMethod.Delete, $"{review["id"]}/working-copy", "*");
        Assert.Contains("As readers see it", await PageAsync(ofCopy), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(JsonNode link)
    {
        using var shown = await ShowAsync(link);
        return await shown.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<JsonObject> LinkAsync(JsonNode review, string body = "{}")
    {
        using var made = await clock.Client.ChangeAsync(HttpMethod.Post, $"{review["id"]}/preview-links", ifMatch: null, body);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        return await made.JsonAsync();
    }

    private async Task<JsonArray> ListAsync(JsonNode review)
    {
        using var listed = await clock.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}/preview-links");
        return (await listed.JsonAsync())["items"]?.AsArray() ?? [];
    }

    private Task<HttpResponseMessage> ShowAsync(JsonNode link) =>
        clock.Client.GetAsync(new Uri((string?)link["address"] ?? "").AbsolutePath, Cancel);

    private async Task<HttpStatusCode> StatusAsync(JsonNode link)
    {
        using var shown = await ShowAsync(link);
        return shown.StatusCode;
    }
}

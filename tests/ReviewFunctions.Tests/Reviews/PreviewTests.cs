using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Reviews;

public sealed partial class PreviewTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preview_is_the_very_page_that_readers_get()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        using var preview = await site.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}/preview");
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Equal(
            await site.Client.GetStringAsync(new Uri((string?)review["url"] ?? "").AbsolutePath, Cancel),
            await preview.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_preview_of_a_draft_is_kept_by_no_cache_and_listed_nowhere()
    {
        var draft = await site.Client.PublishAsync(Editor.NewReview("Not yet", "draft"));
        using var preview = await site.Client.GetAsEditorAsync($"/api/reviews/{draft["id"]}/preview");
        Assert.Contains("Not yet", await preview.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.True(preview.Headers.CacheControl?.NoStore);
        Assert.Equal("noindex", preview.Headers.GetValues("X-Robots-Tag").Single());
    }

    [Fact]
    public async Task A_draft_that_is_sent_is_shown_as_the_page_and_the_entry_that_it_becomes()
    {
        var draft = Editor.NewReview("Not sent before");
        draft["author"] = "nobody-else"; // What the page reads on to is chosen when it is published.
        using var answer = await PreviewAsync(draft);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var preview = await answer.JsonAsync();
        var review = await site.Client.PublishAsync(draft);
        var page = await site.Client.GetStringAsync(new Uri((string?)review["url"] ?? "").AbsolutePath, Cancel);
        Assert.Equal(WithoutTimes(page), WithoutTimes((string?)preview["page"] ?? ""));
        var feed = JsonNode.Parse(await site.Client.GetStringAsync("/feed.json", Cancel));
        var entry = (feed?["items"]?.AsArray() ?? []).Single(item => (string?)item?["url"] == (string?)review["url"]);
        foreach (var name in (string[])["url", "title", "content_html", "summary", "tags", "_review"])
            Assert.True(
                Lasting(entry?[name]) == Lasting(preview["entry"]?[name]), $"{name}: {preview["entry"]?[name]}");
        Assert.Equal("A body with weight.", (string?)preview["summary"]);
    }

    [Fact]
    public async Task A_preview_of_a_draft_that_is_sent_writes_nothing()
    {
        using var first = await PreviewAsync(Editor.NewReview("So that the token is noted"));
        var image = await site.Client.AddImageAsync();
        var draft = Uploads.NewReviewWith(image);
        var before = await RowsAsync();
        using var answer = await PreviewAsync(draft);
        Assert.Contains((string?)image["id"] ?? "?", (string?)(await answer.JsonAsync())["page"], StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync());
    }

    [Theory]
    [InlineData("headline", "\"\"", "#/headline")]
    [InlineData("leadImage", "\"9b1f6c0b7c0e4c4f9d6f0a6d3b7f2a51\"", "#/leadImage")]
    public async Task A_draft_that_could_not_be_created_cannot_be_previewed(string name, string json, string pointer)
    {
        var draft = Editor.NewReview();
        draft[name] = JsonNode.Parse(json);
        using var created = await site.Client.PostAsync(draft);
        using var previewed = await PreviewAsync(draft);
        var refused = await created.JsonAsync();
        var problem = await previewed.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
        Assert.Equal(pointer, (string?)problem["errors"]?[0]?["pointer"]);
        Assert.True(JsonNode.DeepEquals(refused["errors"], problem["errors"]));
    }

    [Fact]
    public async Task There_is_no_preview_of_an_unknown_review()
    {
        using var preview = await site.Client.GetAsEditorAsync("/api/reviews/019000000000700080000000000000ff/preview");
        Assert.Equal(HttpStatusCode.NotFound, preview.StatusCode);
    }

    private Task<HttpResponseMessage> PreviewAsync(JsonObject draft) =>
        site.Client.ChangeAsync(HttpMethod.Post, "../preview", ifMatch: null, draft.ToJsonString());

    /// <summary>Every row of every table, with its ETag, which any write would change.</summary>
    private async Task<IReadOnlyList<string>> RowsAsync()
    {
        var service = new TableServiceClient(site.Connection);
        var rows = new List<string>();
        await foreach (var table in service.QueryAsync(cancellationToken: Cancel))
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: Cancel))
                rows.Add($"{table.Name} {row.PartitionKey} {row.RowKey} {row.ETag}");
        return rows;
    }

    /// <summary>Two requests are made at different times, and what is not stored has an id of its own.</summary>
    private static string WithoutTimes(string page) => Moving().Replace(page, "");

    private static string? Lasting(JsonNode? value) => value is null ? null : WithoutTimes(value.ToJsonString());

    [GeneratedRegex("[0-9a-f]{32}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moving();
}

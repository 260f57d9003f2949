using System.Net;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

public sealed class PreviewTests(Site site) : IClassFixture<Site>
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
    public async Task There_is_no_preview_of_an_unknown_review()
    {
        using var preview = await site.Client.GetAsEditorAsync("/api/reviews/019000000000700080000000000000ff/preview");
        Assert.Equal(HttpStatusCode.NotFound, preview.StatusCode);
    }
}

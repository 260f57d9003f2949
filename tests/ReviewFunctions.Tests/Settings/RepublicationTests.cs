using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Settings;

/// <summary>What a change of the settings does to everything public.</summary>
public sealed class RepublicationTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_byline_reaches_the_page_and_all_feeds_of_a_review_that_was_public_before()
    {
        var review = await site.Client.PublishAsync(ReviewBy("mina-park"));
        Assert.Contains(Byline("mina-park", "mina-park"), await PageAsync(review), StringComparison.Ordinal);
        Assert.Equal("pending", (string?)(await site.Client.PatchSiteAsync(
            """{"bylines":{"mina-park":{"name":"박미나","url":"https://mina.example/","""
                + """ "biography":"Two films a day.","avatar":"https://mina.example/a.png"}}}"""))["publication"]);
        Assert.Equal("pending", (string?)(await site.Client.ReadSiteAsync())["publication"]);
        await site.PublishAllAsync();

        var page = await PageAsync(review);
        Assert.All([Byline("mina-park", "박미나"), "<a href=\"https://mina.example/\">", "Two films a day.",
            "src=\"https://mina.example/a.png\""], text => Assert.Contains(text, page, StringComparison.Ordinal));
        foreach (var format in FeedFormat.All)
        {
            var read = await Judge.ReadAsync(await site.Client.GetByteArrayAsync($"/{format.FileName}", Cancel));
            Assert.Contains(read["entries"]?.AsArray() ?? [], entry => (string?)entry?["authors"]?[0] == "박미나");
        }
    }

    [Fact]
    public async Task Two_changes_in_a_row_are_both_published()
    {
        var review = await site.Client.PublishAsync(ReviewBy("night-shift"));
        await site.Client.PatchSiteAsync("""{"title":"A first title"}""");
        await site.Client.PatchSiteAsync("""{"title":"A second title","bylines":{"night-shift":{"name":"Night Shift"}}}""");
        Assert.True((await site.App.Services.GetRequiredService<IOutbox>().ListEverythingAsync(Cancel)).Count >= 2);
        await site.PublishAllAsync();

        var page = await PageAsync(review);
        Assert.Contains("A second title", page, StringComparison.Ordinal);
        Assert.Contains(Byline("night-shift", "Night Shift"), page, StringComparison.Ordinal);
        Assert.Contains("A second title", await site.Client.GetStringAsync("/feed.atom", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_is_as_long_as_the_site_says_and_the_home_page_is_not_cut()
    {
        foreach (var number in Enumerable.Range(1, 3)) await site.Client.PublishAsync(Editor.NewReview($"Length {number}"));
        await site.Client.PatchSiteAsync("""{"feedLength":2}""");
        await site.PublishAllAsync();

        var feed = JsonNode.Parse(await site.Client.GetStringAsync("/feed.json", Cancel));
        Assert.Equal(["Length 3", "Length 2"], feed?["items"]?.AsArray().Select(item => (string?)item?["title"]));
        Assert.Contains("Length 1", await site.Client.GetStringAsync("/", Cancel), StringComparison.Ordinal);

        await site.Client.PatchSiteAsync("""{"feedLength":null}""");
        await site.PublishAllAsync();
        Assert.Contains("Length 1", await site.Client.GetStringAsync("/feed.json", Cancel), StringComparison.Ordinal);
    }

    private static JsonObject ReviewBy(string author)
    {
        var review = Editor.NewReview($"By {author}");
        review["author"] = author;
        return review;
    }

    private Task<string> PageAsync(JsonNode review) =>
        site.Client.GetStringAsync(new Uri((string?)review["url"] ?? "").AbsolutePath, Cancel);

    private static string Byline(string id, string name) =>
        $"By <a class=\"p-author h-card\" href=\"{AppHost.BaseUrl}authors/{id}/\" rel=\"author\"><bdi>{name}</bdi></a>";
}

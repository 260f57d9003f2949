using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Publishing;

public sealed class RebuildTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_rebuild_from_the_tables_gives_the_same_paths_and_the_same_bytes()
    {
        var published = new[] { await PublishAsync("Number 1"), await PublishAsync("Number 2") };
        await site.Client.PublishAsync(Editor.NewReview("Number 3", "draft"));
        await site.ProcessOutboxAsync();
        var before = await site.ReadAsync();
        Assert.Equal(
            [
                "404.html", "apple-touch-icon.png", .. Archive("feed.atom", "feed.json", "feed.xml", "index.html"), "archive/index.html",
                "authors/index.html", .. Feeds("authors/mina/"), "authors/mina/index.html", "columns/index.html",
                .. published.Order(StringComparer.Ordinal).SelectMany(Answers), .. Comments,
                "copy.js", "favicon.ico", .. Feeds(""), "feeds.opml",
                "feeds/index.html", "icon.svg", "index.html", .. Feeds("kinds/film/"), "kinds/film/index.html",
                "kinds/index.html", "providers/index.html", .. Review("reviews/number-1/"), .. Review("reviews/number-2/"), "robots.txt",
                $"search/{TimeProvider.System.GetUtcNow():yyyy-MM}.json", "search/index.html", "search/index.json", "search/minisearch.js",
                "search/search.js", "search/worker.js",
                $"sitemap-{TimeProvider.System.GetUtcNow():yyyy-MM}.xml", "sitemap-channels.xml", "sitemap.xml", "styles.css",
                "tags/index.html", "works/index.html",
            ],
            before.Keys);

        await site.RebuildFromNothingAsync();
        Assert.Equal(before, await site.ReadAsync());
    }

    private async Task<string> PublishAsync(string title) => (string)(await site.Client.PublishAsync(Editor.NewReview(title)))["id"]!;

    private static IEnumerable<string> Comments => ["comments/feed.atom", "comments/feed.json", "comments/feed.xml"];

    private static IEnumerable<string> Answers(string review) =>
        from format in (string[])["atom", "json", "xml"] select $"comments/{review}/feed.{format}";

    private static IEnumerable<string> Review(string folder) =>
        ((string[])["card.png", "index.html", "oembed.json"]).Select(name => folder + name);

    private static IEnumerable<string> Archive(params string[] names) =>
        names.Select(name => $"archive/{TimeProvider.System.GetUtcNow():yyyy/MM}/{name}");

    private static IEnumerable<string> Feeds(string folder) =>
        from name in (string[])["feed-summary", "feed"] from format in (string[])["atom", "json", "xml"] select $"{folder}{name}.{format}";
}

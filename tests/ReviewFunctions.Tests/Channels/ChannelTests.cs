using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Channels;

/// <summary>Every list of reviews is a page, and a feed in every format.</summary>
public sealed class ChannelTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Feeds =
        ["feed.xml", "feed.atom", "feed.json", "feed-summary.xml", "feed-summary.atom", "feed-summary.json"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static JsonObject NewAlbum(string headline)
    {
        var review = Editor.NewReview(headline);
        review["tags"] = new JsonArray("AC/DC & more", "하드 록");
        review["author"] = "mina";
        review["column"] = "Heard Again";
        review["subject"] = new JsonObject { ["kind"] = "album", ["title"] = "Back in Black", ["provider"] = "Disney+" };
        return review;
    }

    [Theory]
    [InlineData("")]
    [InlineData("tags/ac~2f~dc_~26~_more/")]
    [InlineData("tags/%ED%95%98%EB%93%9C_%EB%A1%9D/")]
    [InlineData("authors/mina/")]
    [InlineData("kinds/album/")]
    [InlineData("columns/heard_again/")]
    [InlineData("providers/disney~2b~/")]
    public async Task A_review_is_in_every_channel_of_its_own_in_every_format(string folder)
    {
        var review = await site.Client.PublishAsync(NewAlbum($"In {folder.Length}"));
        using var page = await site.Client.GetAsync($"/{folder}", Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.All(await Task.WhenAll(Feeds.Select(feed => site.Client.GetStringAsync($"/{folder}{feed}", Cancel))), feed =>
            Assert.Contains((string?)review["id"] ?? "", feed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_summary_feed_has_every_entry_and_no_body()
    {
        var review = NewAlbum("In short");
        review["summary"] = "Forty-two minutes.";
        review["tags"] = new JsonArray("short");
        await site.Client.PublishAsync(review);
        foreach (var name in Feeds)
        {
            var feed = await site.Client.GetStringAsync($"/tags/short/{name}", Cancel);
            Assert.Contains("In short", feed, StringComparison.Ordinal);
            Assert.Contains("Forty-two minutes.", feed, StringComparison.Ordinal);
            Assert.Equal(!name.Contains("summary", StringComparison.Ordinal), feed.Contains("A body with", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_review_leaves_the_channels_that_it_no_longer_belongs_to()
    {
        var review = await site.Client.PublishAsync(NewAlbum("Moving on"));
        await site.Client.StepAsync(
            review, "patch", """{"tags": ["Elsewhere"], "author": null, "column": "Seen Again", """
            + """ "subject": {"kind": "film", "provider": null}}""");
        Assert.All(await ReadAsync("tags/ac~2f~dc_~26~_more/", "authors/mina/", "kinds/album/", "columns/heard_again/",
            "providers/disney~2b~/"), feed =>
            Assert.DoesNotContain((string?)review["id"] ?? "", feed, StringComparison.Ordinal));
        Assert.All(await ReadAsync("", "tags/elsewhere/", "kinds/film/", "columns/seen_again/"), feed =>
            Assert.Contains((string?)review["id"] ?? "", feed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("withdraw")]
    [InlineData("delete")]
    public async Task What_is_taken_back_leaves_every_channel_and_an_empty_one_stays_a_feed(string step)
    {
        var draft = NewAlbum($"Taken back by {step}");
        draft["tags"] = new JsonArray($"only {step}");
        var review = await site.Client.PublishAsync(draft);
        await site.Client.StepAsync(review, step);
        Assert.All(await ReadAsync("", $"tags/only_{step}/", "authors/mina/", "kinds/album/"), feed =>
            Assert.DoesNotContain((string?)review["id"] ?? "", feed, StringComparison.Ordinal));
        Assert.Empty(XDocument.Parse(await site.Client.GetStringAsync($"/tags/only_{step}/feed.xml", Cancel)).Descendants("item"));
        foreach (var list in (string[])["/feeds/", "/feeds.opml", "/sitemap-channels.xml"])
            Assert.DoesNotContain($"only_{step}", await site.Client.GetStringAsync(list, Cancel), StringComparison.Ordinal);
        await site.Client.StepAsync(review, step == "delete" ? "undelete" : "publish");
        Assert.Contains($"only_{step}", await site.Client.GetStringAsync("/feeds.opml", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_erased_takes_the_channels_that_had_nothing_else_until_another_review_is_in_them()
    {
        var draft = NewAlbum("Taken back for good");
        draft["tags"] = new JsonArray("Only This");
        var review = await site.Client.PublishAsync(draft);
        Assert.Contains("Only This", await site.Client.GetStringAsync("/feeds/", Cancel), StringComparison.Ordinal);
        using var erased = await site.Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{review["id"]}/erase");
        Assert.Equal("done", (string?)(await erased.JsonAsync())["publication"]);
        await AssertGoneAsync();
        foreach (var list in (string[])["/feeds/", "/feeds.opml", "/sitemap-channels.xml"])
            Assert.DoesNotContain("only_this", await site.Client.GetStringAsync(list, Cancel), StringComparison.Ordinal);

        await site.RebuildFromNothingAsync();
        await AssertGoneAsync();

        draft["headline"] = "Brought by another";
        await site.Client.PublishAsync(draft);
        foreach (var feed in Feeds)
            Assert.Contains("Only This", await site.Client.GetStringAsync($"/tags/only_this/{feed}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_of_a_site_share_no_id_and_each_names_itself()
    {
        await site.Client.PublishAsync(NewAlbum("Told apart"));
        var atom = await ReadAsync("", "authors/mina/", "kinds/album/", "columns/heard_again/");
        var ids = atom.Select(feed => XDocument.Parse(feed).Root?.Element(XName.Get("id", "http://www.w3.org/2005/Atom"))?.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var self = XDocument.Parse(atom[1]).Root?.Elements(XName.Get("link", "http://www.w3.org/2005/Atom"))
            .Single(link => (string?)link.Attribute("rel") == "self");
        Assert.Equal($"{AppHost.BaseUrl}authors/mina/feed.atom", (string?)self?.Attribute("href"));
    }

    private async Task AssertGoneAsync()
    {
        foreach (var document in Feeds.Append("index.html"))
        {
            using var answer = await site.Client.GetAsync(new Uri($"/tags/only_this/{document}", UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            var body = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.DoesNotContain("only this", body.Replace('_', ' '), StringComparison.OrdinalIgnoreCase);
        }
    }

    private Task<string[]> ReadAsync(params string[] folders) =>
        Task.WhenAll(folders.Select(folder => site.Client.GetStringAsync($"/{folder}feed.atom", Cancel)));
}

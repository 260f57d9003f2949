using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Hubs;

/// <summary>How subscribers find the hub (<see href="https://www.w3.org/TR/websub/#discovery">WebSub, 4</see>).</summary>
public sealed class DiscoveryTests(HubbedSite site) : IClassFixture<HubbedSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Feeds { get; } =
        ["feed.xml", "feed.atom", "feed.json", "feed-summary.xml", "feed-summary.atom", "feed-summary.json",
            "tags/%EC%9D%8C%EC%95%85/feed.xml", "kinds/film/feed.json"];

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_feed_names_its_hub_and_itself_in_its_headers(string path)
    {
        await PublishAsync();
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using var request = new HttpRequestMessage(method, path);
            using var answer = await site.Client.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal($"<{AppHost.BaseUrl}{path}>; rel=\"self\", <{site.Hub.Address}>; rel=\"hub\"",
                Assert.Single(answer.Headers.GetValues("Link")));
        }
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_feed_names_its_hub_and_itself_in_its_content(string path)
    {
        await PublishAsync();
        var text = await site.Client.GetStringAsync(path, Cancel);
        var (self, hub) = path.EndsWith("json", StringComparison.Ordinal) ? InJson(text) : InXml(text);
        Assert.Equal((AppHost.BaseUrl + path, site.Hub.Address), (self, hub));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/styles.css")]
    [InlineData("/feeds.opml")]
    public async Task What_is_no_feed_has_no_hub(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.False(answer.Headers.Contains("Link"));
    }

    private async Task PublishAsync()
    {
        var review = Editor.NewReview();
        review["tags"] = new JsonArray("음악");
        await site.Client.PublishAsync(review);
    }

    private static (string? Self, string? Hub) InXml(string text)
    {
        var links = XDocument.Parse(text).Descendants(Atom + "link")
            .ToLookup(link => (string?)link.Attribute("rel"), link => (string?)link.Attribute("href"));
        return (links["self"].Single(), links["hub"].Single());
    }

    private static (string? Self, string? Hub) InJson(string text)
    {
        var feed = JsonNode.Parse(text);
        Assert.Equal("WebSub", (string?)feed?["hubs"]?[0]?["type"]);
        return ((string?)feed?["feed_url"], (string?)feed?["hubs"]?[0]?["url"]);
    }
}

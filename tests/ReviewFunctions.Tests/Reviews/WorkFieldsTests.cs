using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>What is said of works of one kind only, from the request to the page and the feeds.</summary>
public sealed class WorkFieldsTests(Site site) : IClassFixture<Site>
{
    private static readonly XNamespace SchemaOrg = "https://schema.org/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_book_has_a_publisher_and_pages_and_was_read_in_a_month()
    {
        var (review, page) = await PublishAsync(
            """{"kind":"book","title":"Rooms","provider":"Any shop","publisher":"Small Press","pages":320}""",
            """{"date":"2026-11","again":true}""");
        Assert.Equal(("Small Press", 320), ((string?)review["subject"]?["publisher"], (int?)review["subject"]?["pages"]));
        Assert.Equal("""{"date":"2026-11","again":true}""", review["experienced"]?.ToJsonString());
        Assert.Contains("<dt>Available from</dt><dd><bdi>Any shop</bdi></dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Publisher</dt><dd><bdi>Small Press</bdi></dd>", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>320 pages</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Read</dt><dd>November 2026, again</dd>", page, StringComparison.Ordinal);
        Assert.Contains("""
            "publisher":{"@type":"Organization","name":"Small Press"},"numberOfPages":320
            """, page, StringComparison.Ordinal);

        var item = await FeedItemAsync(review);
        Assert.Equal(("Small Press", 320), (
            (string?)item["_review"]?["itemReviewed"]?["publisher"], (int?)item["_review"]?["itemReviewed"]?["numberOfPages"]));
        Assert.Equal("""{"date":"2026-11","again":true}""", item["_review"]?["experienced"]?.ToJsonString());
        Assert.Contains("</cite>, Any shop, Small Press, 320 pages", (string?)item["content_html"], StringComparison.Ordinal);
        Assert.Equal(
            ["Small Press", "320", "experienced", "2026-11", "again", "true"],
            await SchemaOrgTextsAsync(review, "publisher", "numberOfPages", "additionalProperty"));
    }

    [Fact]
    public async Task A_season_is_a_part_of_its_series()
    {
        var (review, page) = await PublishAsync(
            """{"kind":"tvSeries","title":"Rooms","season":2,"episodes":6}""", """{"date":"2026-11-22","again":false}""");
        Assert.Contains("<dt>Season</dt><dd><bdi>2</bdi></dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Seen</dt><dd>22 November 2026, for the first time</dd>", page, StringComparison.Ordinal);
        Assert.Contains("\"@type\":\"TVSeason\",\"name\":\"Rooms\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "\"seasonNumber\":2,\"numberOfEpisodes\":6,\"partOfSeries\":{\"@type\":\"TVSeries\",\"name\":\"Rooms\"}", page,
            StringComparison.Ordinal);
        Assert.Equal("TVSeason", (string?)(await FeedItemAsync(review))["_review"]?["itemReviewed"]?["type"]);
        Assert.Equal(["2"], await SchemaOrgTextsAsync(review, "seasonNumber"));
    }

    [Fact]
    public async Task A_place_has_an_address_of_which_a_patch_takes_a_part_away()
    {
        var (review, page) = await PublishAsync(
            """
            {"kind":"place","title":"A garden",
            "address":{"street":"1 Garden-ro","locality":"Seoul","region":"Seoul","postalCode":"04524","country":"KR"}}
            """,
            """{"date":"2026"}""");
        Assert.Contains("<dt>Address</dt><dd><bdi>1 Garden-ro, Seoul, Seoul, 04524, KR</bdi></dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Visited</dt><dd>2026</dd>", page, StringComparison.Ordinal);
        Assert.Contains(
            "\"address\":{\"@type\":\"PostalAddress\",\"streetAddress\":\"1 Garden-ro\",\"addressLocality\":\"Seoul\"", page,
            StringComparison.Ordinal);
        Assert.Contains("\"@type\":\"LocalBusiness\",\"name\":\"A garden\"", page, StringComparison.Ordinal);
        Assert.Equal("KR", (string?)(await FeedItemAsync(review))["_review"]?["itemReviewed"]?["address"]?["addressCountry"]);
        Assert.Equal(["1 Garden-ro", "Seoul", "Seoul", "04524", "KR"], await SchemaOrgTextsAsync(review, "address"));

        var stored = await site.Client.StepAsync(review, "patch", """{"subject":{"address":{"region":null}},"experienced":null}""");
        Assert.Equal(
            """{"street":"1 Garden-ro","locality":"Seoul","postalCode":"04524","country":"KR"}""",
            stored["subject"]?["address"]?.ToJsonString());
        Assert.Null(stored["experienced"]);
    }

    [Fact]
    public async Task An_address_or_a_date_without_anything_in_it_is_refused_at_its_place()
    {
        var request = Editor.NewReview();
        request["subject"] = JsonNode.Parse("""{"kind":"place","title":"A garden","address":{}}""");
        request["experienced"] = new JsonObject();
        using var refused = await site.Client.PostAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var errors = JsonNode.Parse(await refused.Content.ReadAsStringAsync(Cancel))?["errors"]?.AsArray() ?? [];
        Assert.Equal(["#/subject/address", "#/experienced"], errors.Select(error => (string?)error?["pointer"]));
    }

    private async Task<(JsonNode Review, string Page)> PublishAsync(string subject, string experienced)
    {
        var request = Editor.NewReview();
        request["subject"] = JsonNode.Parse(subject);
        request["experienced"] = JsonNode.Parse(experienced);
        var review = await site.Client.PublishAsync(request);
        return (review, await site.Client.GetStringAsync(new Uri((string?)review["url"] ?? "").AbsolutePath, Cancel));
    }

    private async Task<JsonNode> FeedItemAsync(JsonNode review)
    {
        var feed = JsonNode.Parse(await site.Client.GetStringAsync("/feed.json"));
        return (feed?["items"]?.AsArray() ?? []).OfType<JsonNode>().Single(item => (string?)item["url"] == (string?)review["url"]);
    }

    private async Task<IEnumerable<string>> SchemaOrgTextsAsync(JsonNode review, params string[] names)
    {
        var feed = XDocument.Parse(await site.Client.GetStringAsync("/feed.xml"));
        var item = feed.Descendants("item").Single(item => (string?)item.Element("link") == (string?)review["url"]);
        return item.Descendants().Where(element => element.Name.Namespace == SchemaOrg && names.Contains(element.Name.LocalName))
            .SelectMany(element => element.DescendantsAndSelf().Where(leaf => !leaf.HasElements)).Select(leaf => leaf.Value);
    }
}

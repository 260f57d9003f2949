using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Feeds;

/// <summary>What feeds say of the reference review, each in its own way.</summary>
public sealed class ReferenceReviewTests(ReferenceSite site) : IClassFixture<ReferenceSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace SchemaOrg = "https://schema.org/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RSS_and_Atom_say_the_same_of_the_work_and_the_judgement()
    {
        var rss = (await site.RssItemAsync()).Elements().Where(element => element.Name.Namespace == SchemaOrg).ToList();
        var atom = (await site.AtomEntryAsync()).Elements().Where(element => element.Name.Namespace == SchemaOrg);
        Assert.Equal(rss.Select(element => Facts(element)), atom.Select(element => Facts(element)));
        Assert.Equal(
            [
                "itemReviewed(name: Soundtrack #2, alternateName: 사운드트랙#2, provider: Disney+, datePublished: 2023, numberOfEpisodes: 6, "
                    + "duration: PT45M, genre: romance, genre: drama, genre: music, "
                    + "actor(name: Keum Sae-rok, roleName: actor, characterName: Do Hyun-seo), "
                    + "actor(name: Noh Sang-hyun, roleName: actor, characterName: Ji Su-ho), "
                    + "actor(name: Sohn Jeong Hyuck, alternateName: Demian, roleName: actor, characterName: K))",
                "abstract: Simple, warm and worth one evening. Listen to it as much as you watch it.",
                "isPartOf(name: Good Listening)",
                "additionalProperty(name: spoilers, value: none)",
            ],
            rss.Select(element => Facts(element)));
        Assert.Equal(("TVSeries", "ko"), (
            (string?)rss[0].Attribute("type"),
            (string?)rss[0].Element(SchemaOrg + "alternateName")?.Attribute(XNamespace.Xml + "lang")));
    }

    [Fact]
    public async Task JSON_Feed_says_it_in_its_extension()
    {
        var review = (await site.JsonFeedAsync())["items"]?[0]?["_review"];
        var work = review?["itemReviewed"];
        Assert.Equal(
            ("TVSeries", "Soundtrack #2", "사운드트랙#2", "ko", "Disney+", "PT45M"),
            ((string?)work?["type"], (string?)work?["name"],
                (string?)work?["alternateName"]?["value"], (string?)work?["alternateName"]?["language"],
                (string?)work?["provider"], (string?)work?["duration"]));
        Assert.Equal(["Do Hyun-seo", "Ji Su-ho", "K"], work?["actor"]?.AsArray().Select(person => (string?)person?["characterName"]));
        Assert.Equal("Demian", (string?)work?["actor"]?[2]?["alternateName"]);
        Assert.Equal(("Good Listening", "none", null), ((string?)review?["column"], (string?)review?["spoilers"], review?["reviewRating"]));
        Assert.StartsWith("Simple, warm", (string?)review?["verdict"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_extension_is_as_its_schema_says()
    {
        var feed = await site.JsonFeedAsync();
        Assert.Equal(["", ""], await FaultsAsync(feed));
        // Every item has both objects: they were just found faultless.
        foreach (var item in feed["items"]?.AsArray() ?? []) item!["_review"]!["itemReviewed"]!["stars"] = 5;
        Assert.All(await FaultsAsync(feed), fault =>
            Assert.Contains("must NOT have additional properties", fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rating_identifiers_and_other_people_are_there_where_a_review_has_them()
    {
        var review = (await site.JsonFeedAsync())["items"]?[1]?["_review"];
        Assert.Equal("""{"ratingValue":4.5,"bestRating":5,"worstRating":1}""", review?["reviewRating"]?.ToJsonString());
        var work = review?["itemReviewed"];
        Assert.Equal(("tt0096283", "One", "Two", "T."),
            ((string?)work?["identifier"]?[0]?["value"], (string?)work?["director"]?[0]?["name"],
            (string?)work?["creator"]?[0]?["name"],
            (string?)work?["creator"]?[1]?["alternateName"]));
        var item = (await site.RssItemAsync()).ElementsAfterSelf("item").First();
        Assert.Equal("reviewRating(ratingValue: 4.5, bestRating: 5, worstRating: 1)", Facts(item.Element(SchemaOrg + "reviewRating")));
        Assert.Equal("tmdb", (string?)item.Descendants(SchemaOrg + "identifier").Last().Attribute("propertyID"));
    }

    [Fact]
    public async Task Categories_say_what_they_are()
    {
        var rss = (await site.RssItemAsync()).Elements("category")
            .Select(category => (category.Value, Sort((string?)category.Attribute("domain")))).ToList();
        var atom = (await site.AtomEntryAsync()).Elements(Atom + "category")
            .Select(category => ((string?)category.Attribute("term") ?? "",
            Sort((string?)category.Attribute("scheme"))));
        Assert.Equal(
            [
                ("k-drama", "tag"), ("음악", "tag"), ("Disney+", "tag"), ("piano", "tag"), ("TV series", "kind"),
                ("romance", "genre"), ("drama", "genre"), ("music", "genre"), ("No spoilers", "spoilers"),
            ],
            rss);
        Assert.Equal(rss, atom);
        Assert.Equal(rss.Select(category => category.Value),
            (await site.JsonFeedAsync())["items"]?[0]?["tags"]?.AsArray()
            .Select(tag => (string?)tag));
    }

    [Fact]
    public async Task Its_author_and_its_language_are_named_and_nobody_is_a_contributor()
    {
        var (rss, atom) = (await site.RssItemAsync(), await site.AtomEntryAsync());
        Assert.Equal(("박미나", "en"), ((string?)rss.Element(DublinCore + "creator"), (string?)rss.Element(DublinCore + "language")));
        Assert.Equal(
            ("박미나", "https://mina.example/", "en"),
            ((string?)atom.Element(Atom + "author")?.Element(Atom + "name"), (string?)atom.Element(Atom + "author")?.Element(Atom + "uri"),
                (string?)atom.Attribute(XNamespace.Xml + "lang")));
        Assert.DoesNotContain(rss.Descendants().Concat(atom.Descendants()), element => element.Name.LocalName == "contributor");
    }

    [Fact]
    public async Task Its_content_begins_with_what_readers_without_namespaces_need()
    {
        const string line =
            """<p><cite>Soundtrack #2</cite> (<span lang="ko">사운드트랙#2</span>), Disney+, 2023, 6 × 45 min · No spoilers</p>""";
        Assert.StartsWith(line, (string?)(await site.AtomEntryAsync()).Element(Atom + "content"), StringComparison.Ordinal);
        Assert.Contains(" · Rating: 4.5/5</p>",
            (string?)(await site.JsonFeedAsync())["items"]?[1]?["content_html"],
            StringComparison.Ordinal);
    }

    private static string? Facts(XElement? element) => element is null || !element.HasElements
        ? $"{element?.Name.LocalName}: {element?.Value}"
        : $"{element.Name.LocalName}({string.Join(", ", element.Elements().Select(Facts))})";

    private static string? Sort(string? scheme) => scheme?.Split(':') is ["tag", _, var sort] ? sort : scheme;

    private static async Task<string[]> FaultsAsync(JsonNode feed)
    {
        var script = Path.Combine(Repository.Root, "tests", "judges", "feed.mjs");
        var schema = Path.Combine(Repository.Root, "docs", "review.schema.json");
        var start = new ProcessStartInfo("node", [script, schema]);
        (start.UseShellExecute, start.RedirectStandardInput, start.RedirectStandardOutput) = (false, true, true);
        using var node = Process.Start(start)
            ?? throw new InvalidOperationException("node does not start.");
        await node.StandardInput.WriteAsync(feed.ToJsonString().AsMemory(), Cancel);
        node.StandardInput.Close();
        return (await node.StandardOutput.ReadToEndAsync(Cancel)).Split('\n')[..^1];
    }
}

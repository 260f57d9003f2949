using System.Text.Json;
using System.Xml.Linq;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Tests.Feeds;

public sealed class BylineTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly Byline Mina = new()
    {
        Name = "박미나 & <co>",
        Url = new Uri("https://mina.example/소개"),
        Biography = "Sees two films a day.",
        Avatar = new Uri("https://mina.example/a.png?b=1&c=2"),
    };

    [Fact]
    public void Entry_names_its_author_by_the_byline()
    {
        var feed = FeedOf(Mina);
        var author = Xml(FeedFormat.Atom, feed).Descendants(Atom + "entry").Elements(Atom + "author").Single();
        var json = JsonElement.Parse(FeedFormat.Json.Write(feed)).GetProperty("items")[0].GetProperty("authors")[0];

        Assert.Equal(Mina.Name, (string?)Xml(FeedFormat.Rss, feed).Descendants(DublinCore + "creator").Single());
        Assert.Equal((Mina.Name, "https://mina.example/%EC%86%8C%EA%B0%9C"),
            ((string?)author.Element(Atom + "name"), (string?)author.Element(Atom + "uri")));
        Assert.Equal(Mina.Name, json.GetProperty("name").GetString());
        Assert.Equal("https://mina.example/%EC%86%8C%EA%B0%9C", json.GetProperty("url").GetString());
        Assert.Equal("https://mina.example/a.png?b=1&c=2", json.GetProperty("avatar").GetString());
    }

    [Fact]
    public void JSON_Feed_has_addresses_in_ASCII()
    {
        var feed = FeedOf(new Byline { Name = "Mina", Url = new Uri("https://미나.example/") });
        var author = JsonElement.Parse(FeedFormat.Json.Write(feed)).GetProperty("items")[0].GetProperty("authors")[0];

        Assert.Equal("https://xn--910bs9s.example/", author.GetProperty("url").GetString());
    }

    [Fact]
    public void Entry_gives_no_address_that_a_byline_does_not_have()
    {
        var feed = FeedOf(new Byline { Name = "Night Shift" });

        Assert.Empty(Xml(FeedFormat.Atom, feed).Descendants(Atom + "uri"));
        Assert.Equal(["name"],
            JsonElement.Parse(FeedFormat.Json.Write(feed)).GetProperty("items")[0].GetProperty("authors")[0].EnumerateObject()
                .Select(property => property.Name));
    }

    [Fact]
    public void Entry_without_a_byline_gives_its_authors_id()
    {
        Assert.Equal(new Byline { Name = "editor-in-chief" }, Entry(Samples.Site).Author);
        Assert.Equal(new Byline { Name = "editor-in-chief" },
            Entry(Samples.Site with { Bylines = new Dictionary<string, Byline> { ["Editor-in-chief"] = Mina } }).Author);
    }

    private static FeedEntry Entry(SiteSettings site) => FeedEntry.Of(site, Samples.Published(Samples.Drama));

    private static Feed FeedOf(Byline byline) =>
        Feed.Of(Samples.Site with { Bylines = new Dictionary<string, Byline> { ["editor-in-chief"] = byline } },
            [Samples.Published(Samples.Drama)]);

    private static XDocument Xml(FeedFormat format, Feed feed)
    {
        using var bytes = new MemoryStream(format.Write(feed));
        return XDocument.Load(bytes);
    }
}

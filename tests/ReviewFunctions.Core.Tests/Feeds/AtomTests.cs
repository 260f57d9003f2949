using System.Xml.Linq;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Tests.Feeds;

public sealed class AtomTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Feed Sample = Feed.Of(Samples.Site, [Samples.Published(Samples.Drama)]);
    private static readonly XElement Document = Read(Sample);

    [Fact]
    public void Feed_has_one_of_each_element_that_RFC_4287_requires()
    {
        Assert.All(["id", "title", "updated", "author"], name => Assert.Single(Document.Elements(Atom + name)));
        Assert.Equal("tag:reviews.example,2026-11-22:feed", Document.Element(Atom + "id")?.Value);
        Assert.Equal("2026-11-22T08:35:00Z", Document.Element(Atom + "updated")?.Value);
        Assert.Equal("en", Document.Attribute(XNamespace.Xml + "lang")?.Value);
        Assert.Equal(
            ["alternate text/html https://reviews.example/magazine/",
                "self application/atom+xml https://reviews.example/magazine/feed.atom"],
            Document.Elements(Atom + "link")
                .Select(link => $"{link.Attribute("rel")?.Value} {link.Attribute("type")?.Value} {link.Attribute("href")?.Value}"));
    }

    [Fact]
    public void Entry_has_one_of_each_element_that_RFC_4287_requires()
    {
        var entry = Document.Element(Atom + "entry");
        var said = Sample.Entries[0];

        Assert.All(["id", "title", "updated", "published", "author", "content", "summary"],
            name => Assert.Single(entry?.Elements(Atom + name) ?? []));
        Assert.Equal(["alternate", "replies", "replies"], entry?.Elements(Atom + "link").Select(link => (string?)link.Attribute("rel")));
        Assert.Equal(said.Id, entry?.Element(Atom + "id")?.Value);
        Assert.Equal(said.Title, entry?.Element(Atom + "title")?.Value);
        Assert.Equal("text", entry?.Element(Atom + "title")?.Attribute("type")?.Value);
        Assert.Equal("html", entry?.Element(Atom + "content")?.Attribute("type")?.Value);
        Assert.Equal(said.Content, entry?.Element(Atom + "content")?.Value);
        Assert.Equal(said.Categories,
            entry?.Elements(Atom + "category").Select(category => new FeedCategory((string?)category.Attribute("term") ?? "",
                (string?)category.Attribute("scheme") ?? "")));
        Assert.Empty(Document.Descendants(Atom + "contributor"));
    }

    [Fact]
    public void An_entry_without_an_author_has_the_feeds() =>
        Assert.Equal("Reviews & <Views>", Document.Element(Atom + "author")?.Element(Atom + "name")?.Value);

    [Fact]
    public void Entry_is_in_its_reviews_language()
    {
        var korean = Samples.Drama with { Language = LanguageTag.Parse("ko-KR") };

        Assert.Equal("ko-KR", Read(Feed.Of(Samples.Site,
            [Samples.Published(korean)])).Element(Atom + "entry")?.Attribute(XNamespace.Xml + "lang")?.Value);
    }

    [Fact]
    public void There_is_no_base_address() =>
        Assert.DoesNotContain(Document.DescendantsAndSelf().Attributes(), attribute => attribute.Name == XNamespace.Xml + "base");

    [Fact]
    public void An_empty_feed_is_complete()
    {
        var empty = Read(Feed.Of(Samples.Site, []));

        Assert.Equal("2026-10-23T08:30:00Z", empty.Element(Atom + "updated")?.Value);
        Assert.Empty(empty.Elements(Atom + "entry"));
    }

    private static XElement Read(Feed feed)
    {
        using var bytes = new MemoryStream(FeedFormat.Atom.Write(feed));
        return XDocument.Load(bytes).Root ?? throw new InvalidDataException("No feed.");
    }
}

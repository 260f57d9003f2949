using System.Net;
using System.Xml.Linq;
using ReviewFunctions.Core.Feeds;

namespace ReviewFunctions.Core.Tests.Feeds;

public sealed class RssTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace SchemaOrg = "https://schema.org/";

    private static readonly Feed Feed = Feed.Of(Samples.Site, [Samples.Published(Samples.Drama)]);
    private static readonly XElement Channel = Read(Feed);

    [Fact]
    public void Channel_has_what_the_profile_requires()
    {
        Assert.Equal("Reviews & <Views>", Channel.Element("title")?.Value);
        Assert.Equal("https://reviews.example/magazine/", Channel.Element("link")?.Value);
        Assert.Equal("What we saw, read and heard", Channel.Element("description")?.Value);
        Assert.Equal("en", Channel.Element("language")?.Value);
        Assert.Equal("30", Channel.Element("ttl")?.Value);
        Assert.Equal("Sun, 22 Nov 2026 08:35:00 GMT", Channel.Element("lastBuildDate")?.Value);
        Assert.All(Channel.Elements().Where(element => element.Name != "item").CountBy(element => element.Name),
            count => Assert.Equal(1, count.Value));
    }

    [Fact]
    public void Channel_says_where_it_is()
    {
        var self = Channel.Element(Atom + "link");

        Assert.Equal("self", self?.Attribute("rel")?.Value);
        Assert.Equal("https://reviews.example/magazine/feed.xml", self?.Attribute("href")?.Value);
        Assert.Equal("application/rss+xml", self?.Attribute("type")?.Value);
    }

    [Fact]
    public void Item_says_what_its_entry_says()
    {
        var item = Channel.Element("item");
        var entry = Feed.Entries[0];

        Assert.Equal(entry.Id, item?.Element("guid")?.Value);
        Assert.Equal("false", item?.Element("guid")?.Attribute("isPermaLink")?.Value);
        Assert.Equal(entry.Title, item?.Element("title")?.Value);
        Assert.Equal(entry.Permalink.AbsoluteUri, item?.Element("link")?.Value);
        Assert.Equal(entry.Summary, WebUtility.HtmlDecode(item?.Element("description")?.Value));
        Assert.Equal(entry.Content, item?.Element(Content + "encoded")?.Value);
        Assert.Equal("Sun, 22 Nov 2026 08:30:00 GMT", item?.Element("pubDate")?.Value);
        Assert.Equal("2026-11-22T08:35:00Z", item?.Element(Atom + "updated")?.Value);
        Assert.Equal("editor-in-chief", item?.Element(DublinCore + "creator")?.Value);
        Assert.Equal(entry.Categories, item?.Elements("category").Select(category => new FeedCategory(category.Value,
            (string?)category.Attribute("domain") ?? "")));
    }

    [Fact]
    public void Item_gives_the_work_and_the_rating_to_machines()
    {
        var work = Channel.Element("item")?.Element(SchemaOrg + "itemReviewed");
        var rating = Channel.Element("item")?.Element(SchemaOrg + "reviewRating");

        Assert.Equal("TVSeries", work?.Attribute("type")?.Value);
        Assert.Equal("Soundtrack #2", work?.Element(SchemaOrg + "name")?.Value);
        Assert.Equal("사운드트랙#2", work?.Element(SchemaOrg + "alternateName")?.Value);
        Assert.Equal("ko", work?.Element(SchemaOrg + "alternateName")?.Attribute(XNamespace.Xml + "lang")?.Value);
        Assert.Equal(["4.5", "5", "1"], rating?.Elements().Select(element => element.Value));
    }

    [Fact]
    public void A_review_without_rating_and_author_claims_none()
    {
        var item = Read(Feed.Of(Samples.Site, [Samples.Published(Samples.Drama with { Rating = null, Author = null })])).Element("item");

        Assert.Null(item?.Element(SchemaOrg + "reviewRating"));
        Assert.Null(item?.Element(DublinCore + "creator"));
    }

    [Fact]
    public void There_is_no_base_address() =>
        Assert.DoesNotContain(Channel.DescendantsAndSelf().Attributes(), attribute => attribute.Name == XNamespace.Xml + "base");

    private static XElement Read(Feed feed)
    {
        using var bytes = new MemoryStream(FeedFormat.Rss.Write(feed));
        return XDocument.Load(bytes).Root?.Element("channel") ?? throw new InvalidDataException("No channel.");
    }

    [Theory]
    [InlineData("A List<int> & a <b>tag</b>", "A List&lt;int&gt; &amp; a &lt;b&gt;tag&lt;/b&gt;")]
    [InlineData("5 &lt; 6", "5 &amp;lt; 6")]
    [InlineData("plain \"words\" of 한글", "plain \"words\" of 한글")]
    public void A_description_is_HTML_and_a_title_is_plain(string text, string description)
    {
        var feed =
            Feed.Of(Samples.Site with { Description = text },
                [Samples.Published(Samples.Drama with { Summary = text, Headline = text, Column = null })]);
        var channel = Read(feed);
        var item = channel.Elements("item").Single();

        Assert.Equal(description, channel.Element("description")?.Value);
        Assert.Equal(description, item.Element("description")?.Value);
        Assert.Equal(text, item.Element("title")?.Value);
    }
}

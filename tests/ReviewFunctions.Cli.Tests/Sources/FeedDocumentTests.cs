using System.Text;
using ReviewFunctions.Cli.Feeds;
using ReviewFunctions.Cli.Importing.Html;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.Tests.Sources;

/// <summary>Feeds as they stand on the web.</summary>
public sealed class FeedDocumentTests
{
    private static readonly Uri Address = new("https://old.example/blog/feed.xml");

    [Fact]
    public void RSS_is_read_with_the_content_module_and_dates_that_are_odd()
    {
        var feed = Read("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:atom="http://www.w3.org/2005/Atom">
            <channel><title>T</title><link>https://old.example/</link><language>ko-KR</language>
            <atom:link rel="prev-archive" href="2018.xml"/><atom:link rel="next" href="?page=2"/>
            <item><title>A &amp;amp; B</title><link>https://old.example/2019/a/</link><guid isPermaLink="false">tag:a</guid>
              <dc:creator>Mina Park</dc:creator><category>Films</category><pubDate>Sat, 04 May 2019 18:30:00 +0900</pubDate>
              <description>Short.</description>
              <content:encoded><![CDATA[<p>Long. <img src="a.png" alt="A"> <a href="/b">b</a></p>]]></content:encoded></item>
            <item><title>C</title><link>/c</link><pubDate>no date</pubDate><description>&lt;p&gt;All.&lt;/p&gt;</description></item>
            </channel></rss>
            """);
        Assert.Equal(("ko-KR", new Uri("https://old.example/blog/2018.xml")), (feed.Language, feed.Older));
        var (first, second) = (feed.Posts[0], feed.Posts[1]);
        Assert.Equal(("A &amp; B", "tag:a", "https://old.example/2019/a/", "Mina Park", "2019-05-04 09:30:00", "Short."),
            (first.Title, first.Guid, first.Link, first.Creator, first.DateGmt, first.Excerpt));
        Assert.Equal(
            "<p>Long. <img src=\"https://old.example/2019/a/a.png\" alt=\"A\"> <a href=\"https://old.example/b\">b</a></p>", first.Content);
        Assert.Equal("Films", Assert.Single(first.Categories).Name);
        Assert.Equal(("<p>All.</p>", "", "https://old.example/c"), (second.Content, second.DateGmt, second.Link));
    }

    [Fact]
    public void Atom_is_read_with_XHTML_text_and_its_next_page()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>T</title><id>urn:t</id><updated>2020-01-01T00:00:00Z</updated>
            <link rel="next" href="https://old.example/blog/2"/>
            <entry><title type="text">1 &lt; 2</title><id>urn:a</id><link href="https://old.example/a"/><author><name>Jun</name></author>
              <published>2019-05-04T18:30:00+09:00</published><updated>2020-01-01T00:00:00Z</updated><category term="film" label="Film"/>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>
            """);
        var post = Assert.Single(feed.Posts);
        Assert.Equal(("1 &lt; 2", "urn:a", "Jun", "2019-05-04 09:30:00", "2020-01-01 00:00:00"),
            (post.Title, post.Guid, post.Creator, post.DateGmt, post.ModifiedGmt));
        Assert.StartsWith("<p", post.Content);
        Assert.Equal("One.Two.", HtmlText.Plain(post.Content));
        Assert.Equal("https://old.example/blog/2", feed.Older?.AbsoluteUri);
    }

    [Fact]
    public void RSS_1_0_is_read()
    {
        var feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://old.example/"><title>T</title><link>https://old.example/</link><description>D</description>
              <items><rdf:Seq><rdf:li rdf:resource="https://old.example/a"/></rdf:Seq></items></channel>
            <item rdf:about="https://old.example/a"><title>A</title><link>https://old.example/a</link>
              <dc:date>2004-05-04T09:30:00Z</dc:date>
              <description>Words.</description></item></rdf:RDF>
            """);
        var post = Assert.Single(feed.Posts);
        Assert.Equal(("A", "https://old.example/a", "2004-05-04 09:30:00", "Words."), (post.Title, post.Link, post.DateGmt, post.Content));
    }

    [Fact]
    public void JSON_Feed_is_read()
    {
        var feed = Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"T","language":"en","next_url":"https://old.example/2.json","items":[
              {"id":7,"url":"https://old.example/a","title":"A & B","content_html":"<p>W</p>","date_published":"2019-05-04T18:30:00+09:00",
               "authors":[{"name":"Mina"}],"tags":["Film"],"image":"https://old.example/a.png"},
              {"id":"b","content_text":"1 < 2"}]}
            """);
        var (first, second) = (feed.Posts[0], feed.Posts[1]);
        Assert.Equal(("7", "A &amp; B", "2019-05-04 09:30:00", "Mina", "https://old.example/a.png"),
            (first.Guid, first.Title, first.DateGmt, first.Creator, first.LeadImageUrl));
        Assert.Equal(("b", "1 &lt; 2", ""), (second.Guid, second.Content, second.Link));
        Assert.Equal("https://old.example/2.json", feed.Older?.AbsoluteUri);
    }

    [Theory]
    [InlineData("<html><body>No.</body></html>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss version=\"2.0\"><channel><title>&a;</title></channel></rss>")]
    [InlineData("<rss version=\"2.0\"><channel>")]
    [InlineData("{\"version\":\"1\"}")]
    [InlineData("{")]
    [InlineData("")]
    public void What_is_no_feed_is_refused(string text) => Assert.Throws<CommandException>(() => Read(text));

    [Fact]
    public void What_is_nested_without_end_is_refused() => Assert.Throws<CommandException>(
        () => Read($"<rss version=\"2.0\"><channel>{string.Concat(Enumerable.Repeat("<a>", 5_000))}"));

    private static FeedDocument Read(string text) => FeedDocument.Read(Encoding.UTF8.GetBytes(text), Address);
}

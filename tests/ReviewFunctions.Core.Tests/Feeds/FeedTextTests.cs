using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Tests.Feeds;

/// <summary>Whatever is written in a review, its feeds are well-formed and say the same.</summary>
public sealed class FeedTextTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Encoded = "http://purl.org/rss/1.0/modules/content/";

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["\0\u0001\u0008\t\n\r\u000b\u001f\u007f\u0085\u2028\ufeff\ufffd\ufffe\uffff\ud800\udc00"], 0, 6],
        Gen.OneOf("]]>", "<![CDATA[", "&amp;", "&#1;", "&lt;b&gt;", "<b>", "</title>", "</script>", "<!--", "-->", "<?xml", "\"'",
            "사운드트랙#2", "שלום", "नमस्ते", "👩‍👩‍👧", "\ud83d"));

    private static readonly Gen<string> Text = Piece.Array[1, 4].Select(string.Concat);

    private static readonly Gen<ReviewContent> Content =
        Gen.Select(Text, Text, Text, Text, Text, Text).Select((headline, summary, body, verdict, tag, title) => Samples.Drama with
        {
            Headline = headline,
            Column = title,
            Summary = summary,
            Body = body,
            Verdict = verdict,
            Disclosure = verdict,
            Author = tag,
            Tags = [tag],
            Subject =
            Samples.Drama.Subject with { Title = title, Provider = tag, OriginalTitle = new OriginalTitle(title, LanguageTag.Parse("ko")) },
        });

    private static readonly Gen<Feed> Feeds = Content.Array[0, 4].Select(contents => Feed.Of(
        Samples.Site with { Title = "Site & " + string.Concat(contents.Select(content => content.Headline)) },
        contents.Select((content, n) => Samples.Published(content, n))));

    [Fact]
    public void All_formats_hold_the_same_entries_for_any_text() => Feeds.Sample(
        feed =>
        {
            var expected = feed.Entries.Select(entry => (entry.Id, entry.Title, entry.Content)).ToList();
            return expected.SequenceEqual(InRss(feed)) && expected.SequenceEqual(InAtom(feed)) && expected.SequenceEqual(InJson(feed));
        },
        iter: 500);

    [Theory]
    [InlineData("4.5", "5", "★★★★½")]
    [InlineData("3.75", "5", "★★★¾")]
    [InlineData("8.5", "10", "★★★★¼")]
    [InlineData("2", "4", "★★☆☆")]
    [InlineData("0", "5", "☆")]
    public void Titles_end_with_the_rating_as_stars_if_the_site_says_so(string value, string best, string stars)
    {
        var content = Samples.Drama with { Rating = new Rating(Number(value), Number(best)) };
        var site = Samples.Site with { RatingInTitles = true };
        Assert.Equal($"{content.FullHeadline} {stars}", Feed.Of(site, [Samples.Published(content)]).Entries.Single().Title);
        Assert.Equal(content.FullHeadline, Feed.Of(Samples.Site, [Samples.Published(content)]).Entries.Single().Title);
    }

    [Fact]
    public void Feeds_have_no_byte_order_mark_and_are_the_same_each_time() => Feeds.Sample(
        feed => FeedFormat.All.All(format => format.Write(feed) is [not 0xEF,
            ..] bytes && bytes.AsSpan().SequenceEqual(format.Write(feed))),
        iter: 100);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Characters_that_XML_forbids_are_dropped()
    {
        Assert.Equal("abc", XmlText.Clean("a\u0000b\u000bc\ufffe"));
        Assert.Equal("lone  half", XmlText.Clean("lone \ud83d half"));
        Assert.Equal("end ", XmlText.Clean("end \ud83d"));
        Assert.Equal("👩‍👩‍👧 \ufffd\t\n", XmlText.Clean("👩‍👩‍👧 \ufffd\t\n"));
    }

    [Fact]
    public void Clean_text_is_XML_and_stays_as_it_is() =>
        Text.Sample(text =>
            XmlText.Clean(text) is var clean && XmlText.Clean(clean) == clean
            && System.Xml.XmlConvert.VerifyXmlChars(clean) == clean);

    private static IEnumerable<(string Id, string Title, string Content)> InRss(Feed feed) =>
        Load(FeedFormat.Rss, feed).Descendants("item").Select(item =>
        ((string?)item.Element("guid") ?? "", (string?)item.Element("title") ?? "", (string?)item.Element(Encoded + "encoded") ?? ""));

    private static IEnumerable<(string Id, string Title, string Content)> InAtom(Feed feed) =>
        Load(FeedFormat.Atom, feed).Descendants(Atom + "entry").Select(entry =>
        ((string?)entry.Element(Atom + "id") ?? "", (string?)entry.Element(Atom + "title") ?? "",
            (string?)entry.Element(Atom + "content") ?? ""));

    private static List<(string Id, string Title, string Content)> InJson(Feed feed)
    {
        using var document = JsonDocument.Parse(FeedFormat.Json.Write(feed));
        return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(item =>
            (item.GetProperty("id").GetString() ?? "", item.GetProperty("title").GetString() ?? "",
                item.GetProperty("content_html").GetString() ?? ""))];
    }

    private static XDocument Load(FeedFormat format, Feed feed) =>
        XDocument.Parse(Encoding.UTF8.GetString(format.Write(feed)), LoadOptions.PreserveWhitespace);
}

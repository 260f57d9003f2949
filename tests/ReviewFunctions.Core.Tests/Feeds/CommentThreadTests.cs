using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Tests.Feeds;

/// <summary>How each format writes a comment.</summary>
public sealed class CommentThreadTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Threading = "http://purl.org/syndication/thread/1.0",
    DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly Review Review = Samples.Published(Samples.Drama);
    private static readonly Comment First =
        SaidComments.On(Review, 10, "김민수 & <co>", "First.") with { Url = new Uri("https://minsu.example/") };
    private static readonly Feed Sample =
        Feed.OfComments(Samples.Site, Review, [First, SaidComments.On(Review, 20, "Ada", "Second.", First)]);

    public static TheoryData<string, string> XmlFormats { get; } =
        new() { { "RSS", "item" }, { "Atom", "{http://www.w3.org/2005/Atom}entry" } };

    [Theory]
    [MemberData(nameof(XmlFormats))]
    public void In_XML_a_comment_says_what_it_answers_and_declares_the_words_for_it_once(string name, string entry)
    {
        var text = Text(FeedFormat.All.Single(format => format.Name == name));
        Assert.Equal(
            [
                $"{Samples.Site.EntryId(First.Key.Id)} {Samples.Site.Permalink(Review, First.Key.Id).AbsoluteUri} text/html",
                $"{Samples.Site.EntryId(Review.Id)} {Samples.Site.Permalink(Review.Slug).AbsoluteUri} text/html",
            ],
            XDocument.Parse(text).Descendants(XName.Get(entry)).Elements(Threading + "in-reply-to")
                .Select(answered => string.Join(' ', answered.Attributes().Select(part => part.Value))));
        Assert.Equal(2, text.Split(Threading.NamespaceName).Length);
    }

    [Fact]
    public void In_XML_a_comment_names_its_author_and_claims_neither_a_work_nor_a_language()
    {
        var (item, entry) = (XDocument.Parse(Text(FeedFormat.Rss)).Descendants("item").Last(),
            XDocument.Parse(Text(FeedFormat.Atom)).Descendants(Atom + "entry").Last());
        Assert.Equal(First.Name, (string?)item.Element(DublinCore + "creator"));
        Assert.Equal((First.Name, "https://minsu.example/"), ((string?)entry.Element(Atom + "author")?.Element(Atom + "name"),
            (string?)entry.Element(Atom + "author")?.Element(Atom + "uri")));
        Assert.DoesNotContain(item.Elements().Concat(entry.Elements()),
            element => element.Name.NamespaceName == "https://schema.org/" || element.Name.LocalName is "language" or "category");
        Assert.Null(entry.Attribute(XNamespace.Xml + "lang"));
    }

    [Fact]
    public void In_JSON_Feed_a_comment_says_what_it_answers_in_an_extension()
    {
        var items = JsonElement.Parse(Text(FeedFormat.Json)).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(
            [Samples.Site.EntryId(First.Key.Id), Samples.Site.EntryId(Review.Id)],
            items.Select(item => item.GetProperty("_comment").GetProperty("in_reply_to").GetString()));
        Assert.All(items, item => Assert.Equal((false, false, false),
            (item.TryGetProperty("_review", out _), item.TryGetProperty("language", out _), item.TryGetProperty("tags", out _))));
    }

    private static string Text(FeedFormat format) => Encoding.UTF8.GetString(format.Write(Sample));
}

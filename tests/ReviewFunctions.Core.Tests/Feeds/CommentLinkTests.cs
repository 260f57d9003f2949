using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Tests.Feeds;

/// <summary>The entry of a review says where its comments are.</summary>
public sealed class CommentLinkTests
{
    private const string Page = "https://reviews.example/magazine/reviews/%EB%91%90-%EB%85%B8%EB%9E%98/#comments";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", CommentApi = "http://wellformedweb.org/CommentAPI/";

    private static readonly Review Review = Samples.Published(Samples.Drama);
    private static readonly string Folder = $"https://reviews.example/magazine/comments/{Review.Id}/";

    [Fact]
    public void In_RSS_by_the_page_and_by_the_feed()
    {
        var item = Xml(FeedFormat.Rss, Samples.Site, Review).Descendants("item").Single();
        Assert.Equal((Page, $"{Folder}feed.xml"), ((string?)item.Element("comments"), (string?)item.Element(CommentApi + "commentRss")));
    }

    [Fact]
    public void In_Atom_by_links_to_replies()
    {
        var links = Xml(FeedFormat.Atom, Samples.Site, Review).Descendants(Atom + "entry").Elements(Atom + "link")
            .Where(link => (string?)link.Attribute("rel") == "replies");
        Assert.Equal([$"application/atom+xml {Folder}feed.atom", $"text/html {Page}"],
            links.Select(link => $"{(string?)link.Attribute("type")} {(string?)link.Attribute("href")}"));
    }

    [Fact]
    public void In_JSON_Feed_by_both()
    {
        var comments = Json(Samples.Site, Review).GetProperty("comments");
        Assert.Equal([("url", Page), ("feed_url", $"{Folder}feed.json")],
            comments.EnumerateObject().Select(property => (property.Name, $"{property.Value}")));
    }

    [Theory]
    [InlineData(CommentPolicy.Closed, null, false)]
    [InlineData(CommentPolicy.Closed, CommentPolicy.Open, false)]
    [InlineData(CommentPolicy.Open, CommentPolicy.Closed, false)]
    [InlineData(CommentPolicy.Open, null, true)]
    [InlineData(CommentPolicy.Moderated, null, true)]
    [InlineData(CommentPolicy.Open, CommentPolicy.Moderated, true)]
    public void Only_a_review_that_takes_comments_says_so(CommentPolicy ofSite, CommentPolicy? ofReview, bool isSaid)
    {
        var site = Samples.Site with { Comments = ofSite };
        var review = Review with { Content = Review.Content with { Comments = ofReview } };
        Assert.Equal(isSaid, Xml(FeedFormat.Rss, site, review).Descendants("comments").Any());
        Assert.Equal(isSaid, Xml(FeedFormat.Rss, site, review).Descendants(CommentApi + "commentRss").Any());
        Assert.Equal(
            isSaid, Xml(FeedFormat.Atom, site, review).Descendants(Atom + "link").Any(link => (string?)link.Attribute("rel") == "replies"));
        Assert.Equal(isSaid, Json(site, review).TryGetProperty("comments", out _));
    }

    [Fact]
    public void The_address_of_the_feed_stays_when_the_slug_moves() =>
        Assert.Equal(FeedEntry.Of(Samples.Site, Review).Comments?.Folder,
            FeedEntry.Of(Samples.Site, Review with { Slug = Slug.Parse("elsewhere") }).Comments?.Folder);

    private static XDocument Xml(FeedFormat format, SiteSettings site, Review review) =>
        XDocument.Parse(Encoding.UTF8.GetString(format.Write(Feed.Of(site, [review]))));

    private static JsonElement Json(SiteSettings site, Review review) =>
        JsonElement.Parse(FeedFormat.Json.Write(Feed.Of(site, [review]))).GetProperty("items")[0].GetProperty("_review");
}

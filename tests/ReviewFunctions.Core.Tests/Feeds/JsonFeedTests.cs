using System.Text.Json;
using ReviewFunctions.Core.Feeds;

namespace ReviewFunctions.Core.Tests.Feeds;

public sealed class JsonFeedTests
{
    private static readonly JsonElement Document = Read(Feed.Of(Samples.Site, [Samples.Published(Samples.Drama)]));

    [Fact]
    public void Feed_has_what_version_1_1_requires()
    {
        Assert.Equal("https://jsonfeed.org/version/1.1", Text(Document, "version"));
        Assert.Equal("Reviews & <Views>", Text(Document, "title"));
        Assert.Equal("https://reviews.example/magazine/", Text(Document, "home_page_url"));
        Assert.Equal("https://reviews.example/magazine/feed.json", Text(Document, "feed_url"));
        Assert.Equal("en", Text(Document, "language"));
    }

    [Fact]
    public void Item_has_an_id_content_and_dates()
    {
        var item = Document.GetProperty("items")[0];

        Assert.StartsWith("tag:reviews.example,2026-11-22:review/", Text(item, "id"), StringComparison.Ordinal);
        Assert.StartsWith("<p><cite>", Text(item, "content_html"), StringComparison.Ordinal);
        Assert.Equal("2026-11-22T08:30:00Z", Text(item, "date_published"));
        Assert.Equal("2026-11-22T08:35:00Z", Text(item, "date_modified"));
        Assert.Equal("editor-in-chief", Text(item.GetProperty("authors")[0], "name"));
        Assert.Equal(["k-drama", "음악", "AC/DC & more", "TV series", "romance", "drama", "No spoilers"],
            item.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Fact]
    public void Item_gives_the_work_and_the_rating_to_machines()
    {
        var review = Document.GetProperty("items")[0].GetProperty("_review");

        Assert.Equal("https://schema.org/Review", Text(review, "about"));
        Assert.Equal("TVSeries", Text(review.GetProperty("itemReviewed"), "type"));
        Assert.Equal("사운드트랙#2", Text(review.GetProperty("itemReviewed").GetProperty("alternateName"), "value"));
        Assert.Equal("4.5", review.GetProperty("reviewRating").GetProperty("ratingValue").GetRawText());
    }

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();

    private static JsonElement Read(Feed feed)
    {
        using var document = JsonDocument.Parse(FeedFormat.Json.Write(feed));
        return document.RootElement.Clone();
    }
}

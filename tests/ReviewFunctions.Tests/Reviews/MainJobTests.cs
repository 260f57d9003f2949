using System.Net;
using System.Text.Json.Nodes;
using CodeHollow.FeedReader;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>The reference review, from the editor's request to the feed readers.</summary>
public sealed class MainJobTests(Site site) : IClassFixture<Site>
{
    private const string Secret = "she chooses the piano";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_answer_is_the_stored_review_with_its_address_and_its_revision()
    {
        using var answer = await site.Client.PostAsync(await KoreanDramaAsync());
        var stored = await answer.JsonAsync();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("\"1\"", answer.Headers.ETag?.ToString());
        Assert.Equal($"{AppHost.BaseUrl}api/reviews/{stored["id"]}", answer.Headers.Location?.AbsoluteUri);
        Assert.Equal("done", (string?)stored["publication"]);
        Assert.StartsWith("good-listening-two-songs", (string?)stored["slug"], StringComparison.Ordinal);
        Assert.Equal($"{AppHost.BaseUrl}reviews/{stored["slug"]}/", (string?)stored["url"]);
    }

    [Fact]
    public async Task The_review_comes_back_field_for_field()
    {
        var sent = await KoreanDramaAsync();
        var created = await site.Client.PublishAsync(sent);
        using var answer = await site.Client.GetAsEditorAsync($"/api/reviews/{created["id"]}");
        var stored = await answer.JsonAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        foreach (var (name, value) in sent)
            Assert.True(JsonNode.DeepEquals(value, stored[name]), $"The field {name} is not what was sent.");
        Assert.Equal("published", (string?)stored["status"]);
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("feed.atom")]
    [InlineData("feed.json")]
    public async Task Every_feed_has_the_review_for_feedsmith(string path)
    {
        var review = await site.Client.PublishAsync(await KoreanDramaAsync());
        var feed = await Judge.ReadAsync(await site.Client.GetByteArrayAsync($"/{path}", Cancel));
        var entry = feed["entries"]?.AsArray()
            .Single(entry => ((string?)entry?["id"])?.EndsWith((string?)review["id"] ?? "?", StringComparison.Ordinal) == true);

        Assert.Equal($"Good Listening: {review["headline"]}", (string?)entry?["title"]);
        Assert.Equal((string?)review["url"], (string?)entry?["url"]);
        Assert.Equal(
            DateTimeOffset.Parse((string?)review["published"] ?? "", null), DateTimeOffset.Parse((string?)entry?["published"] ?? "", null));
        Assert.StartsWith("tag:reviews.example,", (string?)entry?["id"], StringComparison.Ordinal);
        AssertContent((string?)entry?["content"], (string?)review["url"]);
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("feed.atom")]
    public async Task The_xml_feeds_have_the_review_for_FeedReader(string path)
    {
        var review = await site.Client.PublishAsync(await KoreanDramaAsync());
        var feed = FeedReader.ReadFromByteArray(await site.Client.GetByteArrayAsync($"/{path}", Cancel));
        var entry = feed.Items.Single(item => item.Id.EndsWith((string?)review["id"] ?? "?", StringComparison.Ordinal));

        Assert.Equal($"Good Listening: {review["headline"]}", entry.Title);
        Assert.Equal((string?)review["url"], entry.Link);
        Assert.Equal(DateTimeOffset.Parse((string?)review["published"] ?? "", null).UtcDateTime, entry.PublishingDate?.ToUniversalTime());
        AssertContent(entry.Content, (string?)review["url"]);
    }

    [Fact]
    public async Task People_read_it_on_its_page_and_find_it_on_the_first_page()
    {
        var review = await site.Client.PublishAsync(await KoreanDramaAsync());
        var page = await site.Client.GetStringAsync(new Uri((string?)review["url"] ?? "").AbsolutePath, Cancel);
        Assert.Contains("사운드트랙#2", page, StringComparison.Ordinal);
        Assert.Contains(Secret, page, StringComparison.Ordinal);
        Assert.Contains("<details", page, StringComparison.Ordinal);
        Assert.Equal(4, page.Split("<figure").Length - 1);
        Assert.Equal(4, page.Split("<picture").Length - 1);
        Assert.Contains((string?)review["url"] ?? "?", await site.Client.GetStringAsync("/", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_stored_and_seen_by_nobody_but_editors()
    {
        await site.Client.PublishAsync(Editor.NewReview("Somebody sees this")); // Before anything was published there is no feed.
        var draft = await site.Client.PublishAsync(Editor.NewReview("Nobody sees this yet", "draft"));
        using var page = await site.Client.GetAsync(new Uri((string?)draft["url"] ?? "").AbsolutePath, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Null(draft["published"]);
        Assert.DoesNotContain("Nobody sees", await site.Client.GetStringAsync("/feed.xml", Cancel), StringComparison.Ordinal);

        using var stored = await site.Client.GetAsEditorAsync($"/api/reviews/{draft["id"]}");
        Assert.Equal("draft", (string?)(await stored.JsonAsync())["status"]);
    }

    [Fact]
    public async Task Two_reviews_of_one_headline_have_addresses_of_their_own()
    {
        var first = await site.Client.PublishAsync(Editor.NewReview("The same words"));
        var second = await site.Client.PublishAsync(Editor.NewReview("The same words"));
        Assert.Equal(("the-same-words", "the-same-words-2"), ((string?)first["slug"], (string?)second["slug"]));
    }

    [Fact]
    public async Task A_headline_in_Hangul_stays_Hangul_in_its_address()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("사운드트랙#2를 듣다"));
        Assert.Equal("사운드트랙-2를-듣다", (string?)review["slug"]);
        Assert.Contains("%EC%82%AC%EC%9A%B4%EB%93%9C", (string?)review["url"], StringComparison.Ordinal);
        using var page = await site.Client.GetAsync(new Uri((string?)review["url"] ?? "").AbsolutePath, Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    /// <summary>The sample with its four images, which are uploaded: the one that it opens with, and three in its body.</summary>
    private async Task<JsonObject> KoreanDramaAsync()
    {
        var review =
            JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "soundtrack-2.json"), Cancel))?.AsObject()
            ?? throw new InvalidOperationException("The sample is not there.");
        await site.Client.AddSampleImagesAsync();
        review["body"] = $"{review["body"]}\n\nIn the end ||{Secret}||.\n\n:::spoiler\nYes, {Secret}.\n:::\n";
        return review;
    }

    private static void AssertContent(string? content, string? permalink)
    {
        Assert.NotNull(content);
        Assert.DoesNotContain(Secret, content, StringComparison.Ordinal);
        Assert.Contains($"{permalink}#spoiler-1", content, StringComparison.Ordinal);
        Assert.Equal(4, content.Split("<figure").Length - 1);
        Assert.Equal(4, content.Split($"<img src=\"{AppHost.BaseUrl}images/").Length - 1);
        Assert.Contains(
            "/1280.jpg\" alt=\"Two people seen from behind at a piano, a sheet of music between them, "
            + "a city at dusk behind the window\" width=\"1280\"",
            content, StringComparison.Ordinal);
        Assert.Contains("<figcaption>The second song, some time after midnight. <small>Drawn for these samples</small></figcaption>",
            content, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Two chairs, one keyboard", content, StringComparison.Ordinal);
        Assert.Contains("alt=\"A grand piano by a tall window", content, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"/", content, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#", content, StringComparison.Ordinal);
    }
}

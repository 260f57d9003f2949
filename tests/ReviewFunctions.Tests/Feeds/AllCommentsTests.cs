using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Feeds;

/// <summary>The feed of the comments on all reviews.</summary>
public sealed class AllCommentsTests(Site site) : IClassFixture<Site>
{
    private const string Path = "/comments/feed.json";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feed_of_all_comments_has_the_newest_that_readers_see_over_all_reviews()
    {
        var first = await site.Client.PublishAsync(Editor.NewReview("First talk"));
        var second = await site.Client.PublishAsync(Editor.NewReview("Second talk"));
        await site.Client.AddCommentAsync(first, "On the first.");
        var comment = await site.Client.AddCommentAsync(second, "On the second.");
        Assert.Equal(["On the second.", "On the first."], await TextsAsync());
        foreach (var (page, feed) in new[] { ("/", "comments/feed.xml"), ("/feeds/", "comments/feed.atom") })
            Assert.Contains($"{AppHost.BaseUrl}{feed}", await site.Client.GetStringAsync(page, Cancel), StringComparison.Ordinal);
        Assert.EndsWith("on First talk", $"{(await ItemsAsync())[1]?["title"]}", StringComparison.Ordinal);
        var ids = JsonNode.Parse(await site.Client.GetStringAsync($"/comments/{second["id"]}/feed.json", Cancel))?["items"];
        Assert.Equal($"{ids?[0]?["id"]}", $"{(await ItemsAsync())[0]?["id"]}");

        await site.Client.StepAsync(first, "patch", """{"headline":"First talk, renamed"}""");
        Assert.EndsWith("on First talk, renamed", $"{(await ItemsAsync())[1]?["title"]}", StringComparison.Ordinal);
        await site.Client.StepAsync(first, "withdraw");
        Assert.Equal(["On the second."], await TextsAsync());
        await site.Client.StepAsync(first, "publish");
        Assert.Equal(2, (await TextsAsync()).Count);

        comment["review"] = second["id"]?.DeepClone();
        using (var removed = await site.Client.DecideAsync(comment, HttpMethod.Delete)) Assert.True(removed.IsSuccessStatusCode);
        Assert.Equal(["On the first."], await TextsAsync());
        await site.Client.SetPolicyAsync("moderated");
        var waiting = await site.Client.PostCommentAsync(first, "Waits.");
        Assert.Equal(["On the first."], await TextsAsync());
        using (var approved = await site.Client.DecideAsync(waiting, HttpMethod.Patch, """{"status":"approved"}"""))
            Assert.True(approved.IsSuccessStatusCode);
        Assert.Equal(["Waits.", "On the first."], await TextsAsync());

        await site.RebuildFromNothingAsync();
        Assert.Equal(["Waits.", "On the first."], await TextsAsync());
        using var erased = await site.Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{first["id"]}/erase");
        Assert.True(erased.IsSuccessStatusCode);
        Assert.Empty(await TextsAsync());
        await site.Client.SetPolicyAsync("closed");
        await site.PublishAllAsync();
        Assert.DoesNotContain("comments/feed.xml", await site.Client.GetStringAsync("/", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_of_all_comments_ends_after_fifty()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        var review = await own.Client.PublishAsync(Editor.NewReview("Much said"));
        foreach (var number in Enumerable.Range(0, Feed.MostComments + 1)) await own.Client.AddCommentAsync(review, $"Number {number}.");
        var feed = await own.Client.GetFromJsonAsync<JsonNode>(Path, Cancel);
        Assert.Equal(Feed.MostComments, feed?["items"]?.AsArray().Count);
        Assert.Contains("Number 50.", $"{feed?["items"]?[0]?["content_html"]}", StringComparison.Ordinal);
    }

    private async Task<JsonArray> ItemsAsync() =>
        (await site.Client.GetFromJsonAsync<JsonNode>(Path, Cancel))?["items"]?.AsArray() ?? [];

    private async Task<IReadOnlyList<string>> TextsAsync() =>
        [.. (await ItemsAsync()).Select(item => $"{item?["content_html"]}".Replace("<p>", "", StringComparison.Ordinal)
            .Replace("</p>", "", StringComparison.Ordinal).Trim())];
}

using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Idempotency;

namespace ReviewFunctions.Tests.Comments;

/// <summary>Comments through the life of their review.</summary>
public sealed class ThreadTests(TalkingSite site) : IClassFixture<TalkingSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Comments_go_and_come_back_with_their_review_and_keep_their_feed_when_it_moves()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Comes and goes"));
        await site.Client.AddCommentAsync(review, "Said before.");
        await site.Client.StepAsync(review, "withdraw");
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(FeedOf(review)));
        using (var late = await site.Client.CommentAsync(review, Talking.New("Too late.")))
            await late.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-review");
        await site.Client.StepAsync(review, "publish");
        var moved = await site.Client.StepAsync(review, "patch", $$"""{"slug":"{{$"moved-{review["id"]}"}}"}""");
        Assert.Contains("Said before.", await site.Client.PageOfAsync(moved), StringComparison.Ordinal);
        Assert.Contains((string?)moved["url"] ?? "", await site.Client.GetStringAsync(FeedOf(review), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_changes_its_review_s_page_and_feeds_of_comments_and_no_feed_of_reviews()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        var (reviews, comments) = (await TagAsync("/feed.xml"), await TagAsync(FeedOf(review)));
        await site.Client.AddCommentAsync(review);
        Assert.Equal(reviews, await TagAsync("/feed.xml"));
        Assert.NotEqual(comments, await TagAsync(FeedOf(review)));
    }

    [Fact]
    public async Task Feeds_of_reviews_lead_to_the_comments_unless_they_are_closed()
    {
        var open = await site.Client.PublishAsync(Editor.NewReview("Open to words"));
        var draft = Editor.NewReview("Closed to words");
        draft["comments"] = "closed";
        var closed = await site.Client.PublishAsync(draft);
        var feed = await site.Client.GetStringAsync("/feed.atom", Cancel);
        Assert.Contains($"/comments/{open["id"]}/feed.atom", feed, StringComparison.Ordinal);
        Assert.DoesNotContain($"/comments/{closed["id"]}/", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_takes_no_comments_takes_none_anywhere_and_one_that_moderates_shows_none_at_once()
    {
        var draft = Editor.NewReview();
        draft["comments"] = "open";
        var review = await site.Client.PublishAsync(draft);
        await site.Client.SetPolicyAsync("closed");
        using (var refused = await site.Client.CommentAsync(review, Talking.New("Closed.")))
            await refused.AssertProblemAsync(HttpStatusCode.Conflict, "comments-closed");
        await site.Client.SetPolicyAsync("moderated");
        var other = await site.Client.PublishAsync(Editor.NewReview());
        Assert.Equal(("pending", "ham"), await PostedAsync(other));
        Assert.Equal(("approved", "ham"), await PostedAsync(review));
        await site.Client.SetPolicyAsync("open");
    }

    [Fact]
    public async Task A_comment_under_a_key_is_taken_once_and_answered_again()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        var (path, key) = ($"{review["id"]}/comments", Keys.New());
        using var first =
            await site.Client.ChangeAsync(HttpMethod.Post, path, ifMatch: null, Talking.New("Once.").ToJsonString(), key: key);
        using var again =
            await site.Client.ChangeAsync(HttpMethod.Post, path, ifMatch: null, Talking.New("Once.").ToJsonString(), key: key);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, "true"),
            (first.StatusCode, again.StatusCode, Assert.Single(again.Headers.GetValues("Idempotent-Replayed"))));
        Assert.Equal(await first.Content.ReadAsStringAsync(Cancel), await again.Content.ReadAsStringAsync(Cancel));
    }

    private static string FeedOf(JsonNode review) => $"/comments/{review["id"]}/feed.xml";

    private async Task<(string? Status, string? Verdict)> PostedAsync(JsonNode review)
    {
        var comment = await site.Client.PostCommentAsync(review, "Under a policy.");
        return ((string?)comment["status"], (string?)comment["verdict"]);
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        return answer.StatusCode;
    }

    private async Task<string?> TagAsync(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        return answer.Headers.ETag?.Tag;
    }
}

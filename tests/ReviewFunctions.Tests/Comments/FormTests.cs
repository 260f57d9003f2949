using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Comments;

/// <summary>The form below a review, as browsers send it.</summary>
public sealed class FormTests(TalkingSite site) : IClassFixture<TalkingSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_comment_leads_back_to_itself_on_the_page_and_is_in_the_feeds()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Talked about 사운드트랙#2"));
        using var answer = await site.Client.SendFormAsync(review, ("name", "소영 <b>"), ("email", ""), ("url", ""),
            ("body", "정말 **좋았어요**.\r\n||She leaves.||"), ("phone", ""), ("inReplyTo", ""));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var comment = Assert.Single(await site.Client.ListCommentsAsync(), listed => (string?)listed?["review"] == (string?)review["id"]);
        Assert.Equal(((string?)comment?["address"], "approved", "ham"),
            (answer.Headers.Location?.AbsoluteUri, (string?)comment?["status"], (string?)comment?["verdict"]));

        var page = await site.Client.PageOfAsync(review);
        Assert.Contains($"id=\"comment-{comment?["id"]}\"", page, StringComparison.Ordinal);
        Assert.Contains("소영 &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("정말 <strong>좋았어요</strong>.<br", page, StringComparison.Ordinal);
        foreach (var format in (string[])["xml", "atom", "json"])
        {
            var feed = await site.Client.GetStringAsync($"/comments/{review["id"]}/feed.{format}", Cancel);
            Assert.Contains("좋았어요", feed, StringComparison.Ordinal);
            Assert.DoesNotContain("She leaves", feed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_comment_that_waits_leads_to_where_the_page_says_so_and_spam_looks_the_same()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        using var spam = await site.Client.SendFormAsync(review, ("name", LocalAkismet.Spammer), ("body", "Buy."));
        using var trapped = await site.Client.SendFormAsync(review, ("name", "Sora"), ("body", "Buy more."), ("phone", "555"));
        Assert.Equal($"{review["url"]}#comment-received", spam.Headers.Location?.AbsoluteUri);
        Assert.Equal(spam.Headers.Location, trapped.Headers.Location);
        Assert.Contains("id=\"comment-received\"", await site.Client.PageOfAsync(review), StringComparison.Ordinal);
        Assert.DoesNotContain("Buy", await site.Client.PageOfAsync(review), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_not_taken_comes_back_with_everything_that_was_typed_and_what_is_wrong()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        using var answer = await site.Client.SendFormAsync(
            review, ("name", " "), ("email", "nowhere"), ("body", "A long thought <that> \"took\" an hour."));
        Assert.Equal((HttpStatusCode.BadRequest, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("form-action 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("A long thought &lt;that&gt;", page, StringComparison.Ordinal);
        Assert.Contains("value=\"nowhere\"", page, StringComparison.Ordinal);
        Assert.Contains("This field is required.", page, StringComparison.Ordinal);
        Assert.Contains("Must be a mail address", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_comments_are_closed_the_words_come_back_and_where_there_is_no_review_a_page_says_so()
    {
        var closed = Editor.NewReview();
        closed["comments"] = "closed";
        using var refused =
            await site.Client.SendFormAsync(await site.Client.PublishAsync(closed), ("name", "Sora"), ("body", "Too late, but long."));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Comments are closed.", page, StringComparison.Ordinal);
        Assert.Contains("Too late, but long.", page, StringComparison.Ordinal);
        var draft = await site.Client.PublishAsync(Editor.NewReview("Unseen", "draft"));
        foreach (var nowhere in (JsonNode[])[draft, new JsonObject { ["id"] = "nonsense" }])
        {
            using var lost = await site.Client.SendFormAsync(nowhere, ("name", "Sora"), ("body", "Hello?"));
            Assert.Equal((HttpStatusCode.NotFound, "text/html"), (lost.StatusCode, lost.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task The_same_form_sent_twice_leads_to_the_same_comment()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        using var first = await site.Client.SendFormAsync(review, ("name", "Sora"), ("body", "Clicked twice."));
        using var second = await site.Client.SendFormAsync(review, ("name", "Sora"), ("body", "Clicked twice."));
        Assert.Equal((HttpStatusCode.SeeOther, first.Headers.Location), (second.StatusCode, second.Headers.Location));
    }
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Comments;

/// <summary>What keeps comments away, and what takes them back for good.</summary>
public sealed class BlockTests(TalkingSite site) : IClassFixture<TalkingSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_blocked_is_spam_that_Akismet_does_not_hear_of_until_the_entry_ends()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        await BlockAsync("""{"kind":"word","value":"CASINO","days":2,"note":"Sells chips."}""");
        await BlockAsync("""{"kind":"name","value":"troll"}""");
        await BlockAsync("""{"kind":"address","value":"2001:db8:aaaa:bbbb::1"}""");
        Assert.Equal("spam", await StatusAsync(review, "The best casino, of all."));
        Assert.Equal("spam", await StatusAsync(review, "Hello.", "Troll"));
        Assert.Equal("spam", await StatusAsync(review, "From next door.", from: "2001:db8:aaaa:bbbb:ffff::7"));
        Assert.DoesNotContain(site.Akismet.AskedTo("comment-check"),
            form => $"{form["comment_content"]}".Contains("casino", StringComparison.Ordinal));
        Assert.Equal("approved", await StatusAsync(review, "Casinos are another word."));
        site.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal("approved", await StatusAsync(review, "A casino again."));
    }

    [Fact]
    public async Task An_entry_says_nothing_of_what_it_blocks_and_can_be_ended()
    {
        var made = await BlockAsync("""{"kind":"word","value":"xylophone","note":"A note."}""");
        using var listed = await site.Client.GetAsEditorAsync("/api/comments/blocks");
        var text = await listed.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("A note.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("xylophone", text, StringComparison.Ordinal);
        using var ended = await SendAsync(HttpMethod.Delete, $"/api/comments/blocks/{made["id"]}");
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        var review = await site.Client.PublishAsync(Editor.NewReview());
        Assert.Equal("approved", await StatusAsync(review, "A xylophone."));
    }

    [Theory]
    [InlineData("""{"kind":"word","value":"two words"}""", "#/value")]
    [InlineData("""{"kind":"address","value":"next door"}""", "#/value")]
    [InlineData("""{"kind":"hat","value":"x"}""", "#/kind")]
    [InlineData("""{"kind":"word","value":"x","days":366}""", "#/days")]
    public async Task What_cannot_be_blocked_is_refused(string body, string pointer)
    {
        using var refused = await SendAsync(HttpMethod.Post, "/api/comments/blocks", body);
        var problem = await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-comment");
        Assert.Equal(pointer, (string?)problem["errors"]?[0]?["pointer"]);
    }

    [Fact]
    public async Task A_review_takes_no_comments_after_the_days_of_the_site_and_its_page_says_until_when()
    {
        await site.Client.PatchSiteAsync("""{"commentDays":5}""");
        var review = await site.Client.PublishAsync(Editor.NewReview());
        var until = site.Time.GetUtcNow().AddDays(5).ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains($"Comments are taken until {until}.", await site.Client.PageOfAsync(review), StringComparison.Ordinal);
        site.Time.Advance(TimeSpan.FromDays(5) - TimeSpan.FromSeconds(2));
        using (var taken = await site.Client.CommentAsync(review, Talking.New("In time."))) Assert.True(taken.IsSuccessStatusCode);
        site.Time.Advance(TimeSpan.FromSeconds(2));
        using (var late = await site.Client.CommentAsync(review, Talking.New("Too late.")))
            await late.AssertProblemAsync(HttpStatusCode.Conflict, "comments-closed");
        await site.Client.PatchSiteAsync("""{"commentDays":null}""");
        using var again = await site.Client.CommentAsync(review, Talking.New("Open again."));
        Assert.True(again.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Everything_of_one_commenter_is_erased_by_one_call_and_nothing_of_others()
    {
        List<JsonObject> reviews = [];
        foreach (var headline in (string[])["Erased from one", "Erased from two"])
        {
            reviews.Add(await site.Client.PublishAsync(Editor.NewReview(headline)));
            foreach (var (name, email) in ((string, string)[])[("Ann", "Ann@example.org"), ("Bob", "bob@example.org")])
            {
                var comment = new JsonObject { ["name"] = name, ["email"] = email, ["body"] = $"By {name} on {headline}." };
                using var sent = await site.Client.CommentAsync(reviews[^1], comment);
                Assert.True(sent.IsSuccessStatusCode);
            }
        }
        Assert.Contains("By Ann", await site.Client.PageOfAsync(reviews[0]), StringComparison.Ordinal);

        using var asked = await SendAsync(HttpMethod.Post, "/api/comments/erase", """{"kind":"email","value":"ann@example.org"}""");
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        for (var run = 0; run < 2; run++) await Clock.RunTimerAsync(site.App);
        foreach (var review in reviews)
        {
            var page = await site.Client.PageOfAsync(review);
            Assert.DoesNotContain("By Ann", page, StringComparison.Ordinal);
            Assert.Contains("By Bob", page, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(await site.Client.ListCommentsAsync(), comment => (string?)comment?["name"] == "Ann");
    }

    private async Task<JsonObject> BlockAsync(string body)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/api/comments/blocks", body);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.JsonAsync();
    }

    private async Task<string?> StatusAsync(JsonObject review, string body, string name = "Sora", string? from = null)
    {
        using var sent = await site.Client.CommentAsync(review, Talking.New(body, name), from: from);
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync(Cancel));
        return (string?)(await site.Client.ReadCommentAsync(review, (await sent.JsonAsync())["id"]))["status"];
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Bearer", Editor.Token);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await site.Client.SendAsync(request, Cancel);
    }
}

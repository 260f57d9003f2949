using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Comments;

/// <summary>Comments as those see them and decide on them who may.</summary>
public sealed class ModerationTests(TalkingSite site) : IClassFixture<TalkingSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_wrongly_taken_for_spam_is_approved_and_Akismet_learns_of_it()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        using var sent = await site.Client.CommentAsync(review, Talking.New("Not an advertisement.", LocalAkismet.Spammer));
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        var receipt = await sent.JsonAsync();
        Assert.Equal((false, null), ((bool?)receipt["shown"], receipt["status"]));
        var comment = Assert.Single(await site.Client.ListCommentsAsync("?status=spam"),
            spam => (string?)spam?["id"] == (string?)receipt["id"])?.AsObject() ?? [];

        using var decided = await site.Client.DecideAsync(comment, HttpMethod.Patch, """{"status":"approved"}""", ifMatch: "\"1\"");
        var approved = await decided.JsonAsync();
        Assert.Equal((HttpStatusCode.OK, "\"2\"", "approved", "ham", "done"),
            (decided.StatusCode, decided.Headers.ETag?.Tag, (string?)approved["status"], (string?)approved["verdict"],
                (string?)approved["publication"]));
        Assert.Contains("Not an advertisement.", await site.Client.PageOfAsync(review), StringComparison.Ordinal);
        Assert.DoesNotContain(await site.Client.ListCommentsAsync("?status=spam"), spam => (string?)spam?["id"] == (string?)receipt["id"]);
        await Clock.RunTimerAsync(site.App);
        Assert.Contains(site.Akismet.AskedTo("submit-ham"), form => form["comment_content"] == "Not an advertisement.");
    }

    [Fact]
    public async Task What_could_not_be_checked_waits_and_is_shown_once_it_was()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        site.Akismet.Answer = LocalAkismet.Failing;
        var waiting = await site.Client.PostCommentAsync(review, "While Akismet is away.");
        Assert.Equal(("pending", "unknown"), ((string?)waiting["status"], (string?)waiting["verdict"]));
        Assert.Contains(await site.Client.ListCommentsAsync("?status=pending"), listed => (string?)listed?["id"] == (string?)waiting["id"]);
        site.Akismet.Answer = LocalAkismet.ByContent;
        site.Time.Advance(TimeSpan.FromMinutes(2));
        await Clock.RunTimerAsync(site.App);
        Assert.Equal("approved", (string?)(await site.Client.ReadCommentAsync(review, waiting["id"]))["status"]);
        Assert.Contains("While Akismet is away.", await site.Client.PageOfAsync(review), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spoiler_is_hidden_by_whoever_decides_and_a_comment_goes_for_good()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        var comment = await site.Client.PostCommentAsync(review, "She leaves him.");
        using (var hidden = await site.Client.DecideAsync(comment, HttpMethod.Patch, """{"body":"||She leaves him.||"}"""))
            Assert.Equal(HttpStatusCode.OK, hidden.StatusCode);
        Assert.Contains("<details", await site.Client.PageOfAsync(review), StringComparison.Ordinal);
        Assert.DoesNotContain("She leaves him.", await FeedOfAsync(review), StringComparison.Ordinal);
        using (var gone = await site.Client.DecideAsync(comment, HttpMethod.Delete))
            Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.DoesNotContain("She leaves him.", await site.Client.PageOfAsync(review), StringComparison.Ordinal);
        using var unknown = await site.Client.DecideAsync(comment, HttpMethod.Delete);
        await unknown.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-comment");
    }

    [Fact]
    public async Task Comments_are_decided_on_together_each_with_an_answer_and_their_page_shows_it()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        await site.Client.StepAsync(review, "patch", """{"comments":"moderated"}""");
        List<JsonObject> posted = [];
        foreach (var text in (string[])["Together one.", "Together two."]) posted.Add(await site.Client.PostCommentAsync(review, text));
        var unknown = new JsonObject { ["review"] = $"{review["id"]}", ["id"] = $"{Guid.CreateVersion7(site.Time.GetUtcNow()):N}" };

        var approved = await DecideAsync("approve", [.. posted, unknown]);
        Assert.Equal([true, true, false], approved["items"]!.AsArray().Select(item => (bool?)item?["done"]));
        Assert.Equal(("urn:x-review-functions:problem:unknown-comment", "done"),
            ((string?)approved["items"]?[2]?["problem"], (string?)approved["publication"]));
        Assert.Contains("Together two.", await site.Client.PageOfAsync(review), StringComparison.Ordinal);
        var again = await DecideAsync("approve", posted[0]);
        Assert.True((bool?)again["items"]?[0]?["done"]);
        await DecideAsync("spam", posted[0]);
        await DecideAsync("delete", posted[1]);
        Assert.DoesNotContain("Together", await site.Client.PageOfAsync(review), StringComparison.Ordinal);
        Assert.Equal("spam", (string?)(await site.Client.ReadCommentAsync(review, posted[0]["id"]))["status"]);
    }

    [Fact]
    public async Task More_comments_than_the_limit_are_refused_together()
    {
        var key = new JsonObject { ["review"] = new string('0', 32), ["id"] = new string('0', 32) };
        JsonObject[] many = [.. Enumerable.Range(0, BulkRequest.MaxComments + 1).Select(_ => key)];
        using var refused = await SendAsync("approve", many);
        var problem = await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-comment");
        Assert.Contains(problem["errors"]!.AsArray(), error => (string?)error?["pointer"] == "#/comments");
    }

    private async Task<JsonObject> DecideAsync(string action, params JsonObject[] comments)
    {
        using var answer = await SendAsync(action, comments);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(string action, params JsonObject[] comments)
    {
        var named = comments.Select(comment => new JsonObject { ["review"] = $"{comment["review"]}", ["id"] = $"{comment["id"]}" });
        var body = new JsonObject { ["action"] = action, ["comments"] = new JsonArray([.. named]) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/comments/bulk");
        request.Headers.Authorization = new("Bearer", Editor.Token);
        request.Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        return await site.Client.SendAsync(request, Cancel);
    }

    [Fact]
    public async Task The_list_has_every_comment_once_newest_first_in_pages()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        var posted = new List<string?>();
        for (var number = 0; number < 5; number++)
        {
            posted.Insert(0, (string?)(await site.Client.PostCommentAsync(review, $"Number {number}."))["id"]);
            site.Time.Advance(TimeSpan.FromMilliseconds(5));
        }

        var listed = new List<JsonNode?>();
        for (var next = "/api/comments?limit=2&status=approved"; next is not null;)
        {
            using var page = await site.Client.GetAsEditorAsync(next);
            var answer = await page.JsonAsync();
            listed.AddRange(answer["items"]?.AsArray() ?? []);
            next = (string?)answer["next"] is { } address ? new Uri(address).PathAndQuery : null;
        }

        Assert.Equal(posted,
            listed.Where(comment => (string?)comment?["review"] == (string?)review["id"]).Select(comment => (string?)comment?["id"]));
    }

    [Fact]
    public async Task Only_who_may_decide_sees_where_a_comment_came_from()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        using var sent = await site.Client.CommentAsync(review,
            new JsonObject { ["name"] = "Sora", ["email"] = "sora@example.org", ["body"] = "Seen from here." }, from: "203.0.113.9");
        var comment = await site.Client.ReadCommentAsync(review, (await sent.JsonAsync())["id"]);
        Assert.Equal(("203.0.113.9", "sora@example.org"), ((string?)comment["sender"]?["address"], (string?)comment["email"]));
        Assert.All([await site.Client.PageOfAsync(review), await FeedOfAsync(review)],
            text => Assert.DoesNotContain("sora@example.org", text, StringComparison.Ordinal));
        var token = await site.Client.MakeTokenAsync("create update publish delete media site");
        using var others = await site.Client.CommentAsync(review, Talking.New("As an editor"), (string?)token["secret"]);
        await others.AssertProblemAsync(HttpStatusCode.Forbidden, "missing-scope");
    }

    [Fact]
    public async Task An_address_is_asked_to_wait_after_five_comments_and_an_editor_is_not()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        for (var number = 0; number < CommentLimits.MostOfAddress; number++)
            using (var taken = await site.Client.CommentAsync(review, Talking.New($"Quick {number}."), from: "203.0.113.77"))
                Assert.True(taken.IsSuccessStatusCode);
        using (var early = await site.Client.CommentAsync(review, Talking.New("Too quick."), from: "203.0.113.77"))
        {
            await early.AssertProblemAsync(HttpStatusCode.TooManyRequests, "too-many-comments");
            Assert.Equal(TimeSpan.FromMinutes(1), early.Headers.RetryAfter?.Delta);
        }

        using var editors = await site.Client.CommentAsync(review, Talking.New("Calm down."), Editor.Token, "203.0.113.77");
        Assert.Equal(HttpStatusCode.Created, editors.StatusCode);
        site.Time.Advance(TimeSpan.FromMinutes(1));
        using var later = await site.Client.CommentAsync(review, Talking.New("Later."), from: "203.0.113.77");
        Assert.Equal(HttpStatusCode.Created, later.StatusCode);
    }

    private Task<string> FeedOfAsync(JsonNode review) => site.Client.GetStringAsync($"/comments/{review["id"]}/feed.json", Cancel);
}

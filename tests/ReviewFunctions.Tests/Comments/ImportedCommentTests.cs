using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Comments;

/// <summary>Comments that an editor brings from elsewhere.</summary>
public sealed class ImportedCommentTests(TalkingSite site) : IClassFixture<TalkingSite>
{
    [Fact]
    public async Task A_comment_from_elsewhere_keeps_its_date_name_and_place_and_nobody_checks_it()
    {
        var asked = site.Akismet.Asked.Count;
        var review = await ClosedAsync("Talked about long ago");
        var (first, answer) = (New("7", "2019-05-05T10:00:00Z"), New("8", "2019-05-05T10:00:00Z", "Mina", "The same second."));
        answer["inReplyTo"] = await ImportedAsync(review, first, HttpStatusCode.Created);
        var id = await ImportedAsync(review, answer, HttpStatusCode.Created);
        await Clock.RunTimerAsync(site.App);
        var page = await site.Client.PageOfAsync(review);
        Assert.True(page.IndexOf("Said before.", StringComparison.Ordinal) < page.IndexOf("The same second.", StringComparison.Ordinal));
        var stored = await site.Client.ReadCommentAsync(review, id);
        Assert.Equal(("2019-05-05T10:00:00Z", "2019-05-05T10:00:00Z", "Mina", null, null),
            ((string?)stored["created"], (string?)stored["updated"], (string?)stored["name"], stored["editor"], stored["sender"]));
        Assert.Equal(asked, site.Akismet.Asked.Count);
    }

    [Fact]
    public async Task The_same_comment_is_imported_once_also_after_an_editor_changed_it()
    {
        var review = await ClosedAsync("Imported twice");
        var id = await ImportedAsync(review, New("7", "2019-05-05T10:00:00Z"), HttpStatusCode.Created);
        var stored = await site.Client.ReadCommentAsync(review, id);
        using (var changed = await site.Client.DecideAsync(stored, HttpMethod.Patch, """{"body":"||Said before.||"}"""))
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(id, await ImportedAsync(review, New("7", "2019-05-05T10:00:00Z"), HttpStatusCode.OK));
        var other = await ClosedAsync("Imported elsewhere");
        Assert.NotEqual(id, await ImportedAsync(other, New("7", "2019-05-05T10:00:00Z"), HttpStatusCode.Created));
    }

    [Theory]
    [InlineData("pending", "unknown")]
    [InlineData("spam", "spam")]
    public async Task What_readers_did_not_see_is_not_shown(string status, string verdict)
    {
        var review = await ClosedAsync("Not for everybody");
        var comment = New("9", "2019-05-05T10:00:00Z");
        comment["status"] = status;
        var stored = await site.Client.ReadCommentAsync(review, await ImportedAsync(review, comment, HttpStatusCode.Accepted));
        Assert.Equal((status, verdict), ((string?)stored["status"], (string?)stored["verdict"]));
        await Clock.RunTimerAsync(site.App);
        Assert.DoesNotContain("Said before.", await site.Client.PageOfAsync(review), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wanted_mail_about_answers_still_wants_it()
    {
        var review = await ClosedAsync("Imported with a wish");
        var comment = New("8", "2019-05-05T10:00:00Z");
        (comment["email"], comment["wantsAnswers"]) = ("mina@example.org", true);
        var stored = await site.Client.ReadCommentAsync(review, await ImportedAsync(review, comment, HttpStatusCode.Created));
        Assert.True((bool?)stored["wantsAnswers"]);
    }

    [Fact]
    public async Task A_draft_shows_its_imported_comments_once_it_is_published()
    {
        var draft = await site.Client.PublishAsync(Editor.NewReview("Not public yet", "draft"));
        await ImportedAsync(draft, New("7", "2019-05-05T10:00:00Z"), HttpStatusCode.Created);
        await Clock.RunTimerAsync(site.App);
        var review = await site.Client.StepAsync(draft, "publish");
        Assert.Contains("Said before.", await site.Client.PageOfAsync(review), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_have_been_is_refused_with_a_pointer()
    {
        var review = await ClosedAsync("Badly imported");
        var answered = await ImportedAsync(review, New("1", "2020-01-01T00:00:00Z"), HttpStatusCode.Created);
        var early = New("2", "2019-12-31T23:59:59Z", body: "Too early.");
        early["inReplyTo"] = answered;
        await RefusedAsync(review, early, "#/created");
        await RefusedAsync(review, New("3", "2031-01-02T00:00:00Z"), "#/created");
        var lost = New("4", "2020-01-01T00:00:00Z", body: "Lost.");
        lost["inReplyTo"] = "01a20a3d8c1f7c44b1d2a7f09f5b6e10";
        await RefusedAsync(review, lost, "#/inReplyTo");
        await RefusedAsync(review, New(new string('x', 501), "2020-01-01T00:00:00Z"), "#/importId");
        foreach (var name in (string[])["name", "created"])
        {
            var comment = New("5", "2020-01-01T00:00:00Z");
            comment.Remove(name);
            await RefusedAsync(review, comment, $"#/{name}");
        }
    }

    [Fact]
    public async Task A_reader_imports_nothing_and_an_editor_s_own_comment_has_no_date_of_its_own()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Open to everybody"));
        await RefusedAsync(review, New("7", "2019-05-05T10:00:00Z"), "#/importId", token: null);
        var own = New("7", "2019-05-05T10:00:00Z");
        own.Remove("importId");
        await RefusedAsync(review, own, "#/created");
    }

    [Fact]
    public async Task A_dry_run_stores_nothing()
    {
        var review = await ClosedAsync("Tried out");
        using var answer = await site.Client.ChangeAsync(
            HttpMethod.Post, $"{review["id"]}/comments?validate=true", ifMatch: null, New("7", "2019-05-05T10:00:00Z").ToJsonString());
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await ImportedAsync(review, New("7", "2019-05-05T10:00:00Z"), HttpStatusCode.Created);
    }

    private static JsonObject New(string importId, string created, string name = "Sora", string body = "Said before.") =>
        new() { ["importId"] = importId, ["created"] = created, ["name"] = name, ["body"] = body };

    private Task<JsonObject> ClosedAsync(string headline)
    {
        var review = Editor.NewReview(headline);
        review["comments"] = "closed";
        return site.Client.PublishAsync(review);
    }

    private async Task<string?> ImportedAsync(JsonObject review, JsonObject comment, HttpStatusCode status)
    {
        using var answer = await site.Client.CommentAsync(review, comment, Editor.Token);
        Assert.Equal(status, answer.StatusCode);
        return (string?)(await answer.JsonAsync())["id"];
    }

    private async Task RefusedAsync(JsonObject review, JsonObject comment, string pointer, string? token = Editor.Token)
    {
        using var answer = await site.Client.CommentAsync(review, comment, token);
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-comment");
        Assert.Contains(problem["errors"]?.AsArray() ?? [], error => (string?)error?["pointer"] == pointer);
    }
}

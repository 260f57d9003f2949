using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Notices;

/// <summary>Who is told of comments, of what, and how often.</summary>
public sealed class NoticeTests(NoticedSite site) : IClassFixture<NoticedSite>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await site.SettleAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Moderators_get_one_mail_about_all_comments_that_wait_and_no_spoiler_in_it()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("밤의 끝"));
        await site.Client.PostCommentAsync(review, "First: ||the butler||.", "Sora\u00e9");
        await site.Client.PostCommentAsync(review, "Second.");
        await site.RunTimerAsync();
        await site.RunTimerAsync();
        var mail = Assert.Single(site.Mail.Kept);
        Assert.Equal([NoticedSite.Moderator, "second@example.org"], mail.To.Mailboxes.Select(mailbox => mailbox.Address));
        Assert.Equal("[Korean nights] 2 comments wait for approval", mail.Subject);
        var text = NoticedSite.TextOf(mail);
        Assert.Contains("Soraé on “밤의 끝”:\n\n> First: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("butler", text, StringComparison.Ordinal);
        Assert.Contains("/desk/?view=comments\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_told_when_a_comment_waits_and_when_it_appears_signed_and_without_what_is_private()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Told to a program"));
        using var posted = await site.Client.CommentAsync(review, new JsonObject
        {
            ["name"] = "Sora",
            ["body"] = "Hello.",
            ["email"] = "sora@example.org",
        });
        await site.RunTimerAsync();
        await site.SetAsync(await site.Client.ReadCommentAsync(review, (await posted.JsonAsync())["id"]), "approved");
        await site.RunTimerAsync();
        Assert.Equal(["comment.waiting", "comment.appeared"], site.Program.Told.Select(told => (string?)told.Message["type"]));
        var data = site.Program.Told[1].Message["data"];
        Assert.Equal("Hello.", (string?)data?["comment"]?["body"]);
        Assert.Equal((string?)review["url"], (string?)data?["review"]?["url"]);
        Assert.Null(data?["comment"]?["email"]);
        Assert.Null(data?["comment"]?["sender"]);
    }

    [Fact]
    public async Task The_author_is_told_once_of_a_comment_that_appears_however_often_it_is_hidden_and_shown_again()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Watched by its author"));
        var comment = await site.ApproveAsync(review, "Now you see me.");
        await site.RunTimerAsync();
        var mail = Assert.Single(site.Mail.To(NoticedSite.Author));
        Assert.Equal("[Korean nights] Sora has commented on Watched by its author", mail.Subject);
        Assert.Contains($"#comment-{comment["id"]}\n", NoticedSite.TextOf(mail), StringComparison.Ordinal);
        await site.SetAsync(comment, "spam");
        await site.SetAsync(comment, "approved");
        await site.RunTimerAsync();
        Assert.Single(site.Mail.To(NoticedSite.Author));
    }

    [Fact]
    public async Task Of_what_was_decided_or_removed_meanwhile_nobody_is_told()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Decided at once"));
        await site.SetAsync(await site.Client.PostCommentAsync(review, "Buy this."), "spam");
        using var removed = await site.Client.DecideAsync(await site.ApproveAsync(review, "Regretted."), HttpMethod.Delete);
        await site.RunTimerAsync();
        Assert.Empty(site.Mail.Kept);
        Assert.Empty(site.Program.Told);
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_told_later_and_nobody_else_is_told_again()
    {
        site.Mail.Refusal = _ => "451 not now";
        var review = await site.Client.PublishAsync(Editor.NewReview("While the server is down"));
        await site.Client.PostCommentAsync(review, "Hello?");
        await site.RunTimerAsync();
        await site.RunTimerAsync();
        Assert.Equal((1, 1), (site.Mail.Calls, site.Program.Told.Count));
        site.Mail.Refusal = _ => null;
        site.Program.Status = StatusCodes.Status500InternalServerError;
        await site.Client.PostCommentAsync(review, "Anybody?");
        site.Clock.Time.Advance(TimeSpan.FromSeconds(30));
        await site.RunTimerAsync();
        Assert.Equal("[Korean nights] 2 comments wait for approval", Assert.Single(site.Mail.Kept).Subject);
        site.Program.Status = StatusCodes.Status204NoContent;
        site.Clock.Time.Advance(TimeSpan.FromSeconds(30));
        await site.RunTimerAsync();
        Assert.Single(site.Mail.Kept);
        Assert.Equal([1, 2], site.Program.Told.GroupBy(told => told.Id).Select(told => told.Count()));
    }

    [Fact]
    public async Task A_moderator_whose_address_is_gone_keeps_the_mail_from_no_other()
    {
        site.Mail.Refusal = address => address == NoticedSite.Moderator ? "550 no such user" : null;
        var review = await site.Client.PublishAsync(Editor.NewReview("To one of two"));
        await site.Client.PostCommentAsync(review, "Hello?");
        await site.RunTimerAsync();
        await site.RunTimerAsync();
        Assert.Single(site.Mail.Kept);
        Assert.Equal(1, site.Mail.Calls);
    }

    [Fact]
    public async Task A_recipient_who_does_not_exist_is_not_tried_again_and_nobody_is_tried_for_more_than_a_day()
    {
        site.Mail.Refusal = _ => "550 no such user";
        var review = await site.Client.PublishAsync(Editor.NewReview("To nobody"));
        await site.Client.PostCommentAsync(review, "Hello?");
        await site.RunTimerAsync();
        site.Mail.Refusal = _ => "451 not now";
        site.Clock.Time.Advance(TimeSpan.FromHours(2));
        await site.Client.PostCommentAsync(review, "Again?");
        for (var hour = 0; hour < 30; hour++)
        {
            await site.RunTimerAsync();
            site.Clock.Time.Advance(TimeSpan.FromHours(1));
        }
        Assert.InRange(site.Mail.Calls, 20, 28);
        site.Mail.Forget();
        await site.RunTimerAsync();
        Assert.Equal(0, site.Mail.Calls);
    }
}

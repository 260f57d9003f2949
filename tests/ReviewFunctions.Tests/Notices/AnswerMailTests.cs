using System.Net;
using System.Text.RegularExpressions;
using MimeKit;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Notices;

/// <summary>Readers who asked to be told of answers, and how they end it.</summary>
public sealed partial class AnswerMailTests(NoticedSite site) : IClassFixture<NoticedSite>, IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await site.SettleAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Who_asked_is_told_of_an_answer_once_readers_see_it_and_ends_it_by_one_request()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Answered"));
        var asked = await site.ApproveAsync(review, "Is it sad?", "Noor", "noor@example.net");
        var other = await site.ApproveAsync(review, "And long?", "Noor", "NOOR@example.net");
        await site.ApproveAsync(review, "Very.", inReplyTo: asked["id"]);
        await site.RunTimerAsync();
        var mail = Assert.Single(site.Mail.To("noor@example.net"));
        Assert.Equal("[Korean nights] Sora has answered your comment on Answered", mail.Subject);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);

        var end = EndOf(mail);
        Assert.Contains("Send me no more mail", await site.Client.GetStringAsync(end, Cancel), StringComparison.Ordinal);
        using var oneClick = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        using var ended = await site.Client.PostAsync(end, oneClick, Cancel);
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        Assert.True(ended.Headers.CacheControl is { NoStore: true, Private: true });
        Assert.Contains("You get no more mail", await site.Client.GetStringAsync(end, Cancel), StringComparison.Ordinal);
        await site.ApproveAsync(review, "Sixteen hours.", inReplyTo: other["id"]);
        await site.RunTimerAsync();
        Assert.Single(site.Mail.To("noor@example.net"));
        Assert.Empty(site.Mail.To("NOOR@example.net"));
    }

    [Fact]
    public async Task Whoever_answers_themselves_or_did_not_ask_gets_no_mail()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Alone"));
        var asked = await site.ApproveAsync(review, "One thing.", "Noor", "alone@example.net");
        await site.ApproveAsync(review, "Another thing.", "Noor", "Alone@example.net", asked["id"]);
        var silent = await site.ApproveAsync(review, "Third thing.", "Quiet");
        await site.ApproveAsync(review, "Indeed.", inReplyTo: silent["id"]);
        await site.RunTimerAsync();
        Assert.DoesNotContain(site.Mail.Kept, mail => $"{mail.Subject}".Contains("has answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_that_was_changed_leads_nowhere_and_ends_nothing()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Guessed"));
        var asked = await site.ApproveAsync(review, "Guess.", "Noor", "guess@example.net");
        await site.ApproveAsync(review, "No.", inReplyTo: asked["id"]);
        await site.RunTimerAsync();
        var end = EndOf(Assert.Single(site.Mail.To("guess@example.net")));
        foreach (var wrong in (string[])[$"{end[..^1]}{(end[^1] == '0' ? '1' : '0')}", end[..^2], $"{end}0"])
        {
            using var answer = await site.Client.PostAsync(wrong, content: null, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.True((bool?)(await site.Client.ReadCommentAsync(review, asked["id"]))["wantsAnswers"]);
    }

    [Fact]
    public async Task The_form_offers_it_where_the_site_does_and_whoever_wants_mail_must_say_where_to()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("With a form"));
        Assert.Contains("Tell me by mail when somebody answers", await site.Client.PageOfAsync(review), StringComparison.Ordinal);
        using (var refused = await site.Client.SendFormAsync(review, ("name", "Noor"), ("body", "Tell me."), ("wantsAnswers", "true")))
        {
            var page = await refused.Content.ReadAsStringAsync(Cancel);
            Assert.Contains("Needs a mail address.", page, StringComparison.Ordinal);
            Assert.Matches("name=\"wantsAnswers\"[^>]*checked", page);
        }
        using var taken = await site.Client.SendFormAsync(
            review, ("name", "Noor"), ("body", "Tell me."), ("email", "form@example.net"), ("wantsAnswers", "true"));
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
    }

    [Fact]
    public async Task A_site_without_mail_cannot_promise_it()
    {
        await site.Client.PatchSiteAsync("""{"answerMails":false}""");
        const string Promise = """{"answerMails":true}""";
        using (var refused = await site.Clock.Client.ChangeSiteAsync("PATCH", "*", Promise, "application/merge-patch+json"))
        {
            var problem = await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-site");
            Assert.Equal("#/answerMails", (string?)problem["errors"]?[0]?["pointer"]);
        }
        await site.Client.PatchSiteAsync(Promise);
    }

    private static string EndOf(MimeMessage mail) =>
        new Uri(Link().Match($"{mail.Headers["List-Unsubscribe"]}").Groups["link"].Value).AbsolutePath;

    [GeneratedRegex("<(?<link>[^>]+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}

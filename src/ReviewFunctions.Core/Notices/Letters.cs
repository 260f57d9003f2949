using System.Text.Json.Nodes;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Notices;

/// <summary>A notice with what it is about, as it is stored now.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Review">The review that the comment is about.</param>
public sealed record ReadNotice(CommentNotice Notice, Comment Comment, Review Review)
{
    /// <summary>The notice as JSON for a program: nothing in it that only those who decide may know of whoever commented.</summary>
    public byte[] ToJson(SiteSettings site)
    {
        var comment = CommentDocument.Of(Comment with { Email = null, Sender = null }, Review, site);
        return JsonFormat.Bytes(new JsonObject
        {
            ["type"] = Notice.Reason == NoticeReason.Waits ? "comment.waiting" : "comment.appeared",
            ["timestamp"] = InstantJson.Write(Notice.Created),
            ["data"] = new JsonObject
            {
                ["comment"] = JsonNode.Parse(CommentJson.Write(comment)),
                ["review"] = new JsonObject
                {
                    ["id"] = Review.Id.ToString(),
                    ["headline"] = Review.Content.FullHeadline,
                    ["url"] = site.Permalink(Review.Slug).AbsoluteUri,
                },
            },
        });
    }
}

/// <summary>What one recipient is told at a time.</summary>
/// <param name="Recipient">Who is told.</param>
/// <param name="About">Of what: one notice for a program, perhaps several for a person.</param>
/// <param name="Mail">The mail; <see langword="null"/> for a program.</param>
public sealed record Letter(NoticeRecipient Recipient, IReadOnlyList<ReadNotice> About, Mail? Mail = null);

/// <summary>Makes of notices what each recipient is told, so that nobody gets several mails where one would do.</summary>
public sealed class Letters(ICommentStore comments, IReviewStore reviews, IMailer mailer, IWebhook webhook, AnswerMails answers)
{
    /// <summary>
    /// Reads what a notice is about; <see langword="null"/> if there is nothing to tell any more: somebody has decided, or it is gone.
    /// </summary>
    public async Task<ReadNotice?> ReadAsync(CommentNotice notice, CancellationToken cancel)
    {
        if (await comments.FindAsync(notice.Comment, cancel) is not { Comment: var comment }) return null;
        if (await reviews.FindAsync(comment.Review, cancel) is not { IsPublic: true } review) return null;
        var isSo = notice.Reason == NoticeReason.Waits ? comment.Status == CommentStatus.Pending : comment.IsShown;
        return isSo ? new ReadNotice(notice, comment, review) : null;
    }

    /// <summary>The letters to everybody who has not been told yet. Whoever has no address gets none.</summary>
    public async Task<IReadOnlyList<Letter>> OfAsync(IReadOnlyList<ReadNotice> notices, SiteSettings site, CancellationToken cancel)
    {
        List<Letter> letters = [];
        if (webhook.IsThere) letters.AddRange(To(NoticeRecipient.Webhook, notices).Select(OfProgram));
        if (!mailer.IsThere) return letters;
        List<ReadNotice> waiting = [.. To(NoticeRecipient.Moderators, notices)];
        if (mailer.Moderators.Count > 0 && waiting.Count > 0)
            letters.Add(new Letter(NoticeRecipient.Moderators, waiting, NoticeMails.ToModerators(site, mailer.Moderators, waiting)));
        foreach (var ofOne in To(NoticeRecipient.Author, notices).GroupBy(notice => AuthorOf(notice, site)))
            if (ofOne.Key is { } author)
                letters.Add(new Letter(NoticeRecipient.Author, [.. ofOne], NoticeMails.ToAuthor(site, author, [.. ofOne])));
        foreach (var answer in To(NoticeRecipient.Answered, notices))
            if (site.AnswerMails && await FindAnsweredAsync(answer.Comment, cancel) is { Email: { } address } answered)
                letters.Add(new Letter(NoticeRecipient.Answered, [answer],
                    NoticeMails.ToAnswered(site, address, answer, await answers.EndAsync(answered, site, cancel))));
        return letters;
    }

    private static IEnumerable<ReadNotice> To(NoticeRecipient recipient, IEnumerable<ReadNotice> notices) =>
        notices.Where(notice => notice.Notice.Open.Contains(recipient));

    private static Letter OfProgram(ReadNotice notice) => new(NoticeRecipient.Webhook, [notice]);

    /// <summary>The address of a review's author, who need not be told of what they said themselves.</summary>
    private static string? AuthorOf(ReadNotice notice, SiteSettings site)
    {
        var author = site.BylineOf(notice.Review.Content.Author);
        var isTheirs = notice.Comment.Editor is not null && notice.Comment.Name == author?.Name;
        return isTheirs || AnswerMails.IsSame(author?.Email, notice.Comment.Email) ? null : author?.Email;
    }

    /// <summary>The comment that another one answers, if whoever made it wants to know, and somebody else has answered.</summary>
    private async Task<Comment?> FindAnsweredAsync(Comment answer, CancellationToken cancel)
    {
        if (answer.InReplyTo is not { } id) return null;
        var found = await comments.FindAsync(new CommentKey(answer.Review, id), cancel);
        return found is { Comment: { IsShown: true, WantsAnswers: true } answered } && !AnswerMails.IsSame(answered.Email, answer.Email)
            ? answered
            : null;
    }
}

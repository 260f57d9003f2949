using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Notices;

/// <summary>Says what somebody is to be told of when a comment is stored; nothing where neither mail nor a webhook is set up.</summary>
public sealed class CommentNotices(IMailer mailer, IWebhook webhook, ICommentCheck check, TimeProvider time)
{
    /// <summary>How long a comment that could not be checked is left to the check before those who decide are told of it.</summary>
    public static readonly TimeSpan PatienceWithCheck = TimeSpan.FromHours(1);

    /// <summary>The messages to be stored together with a comment.</summary>
    /// <param name="before">The comment as it was; <see langword="null"/> for a new one.</param>
    /// <param name="after">The comment as it is to be.</param>
    public IEnumerable<CommentMessage> Of(Comment? before, Comment after)
    {
        if (!mailer.IsThere && !webhook.IsThere) return [];
        if (after.IsShown && before is not { WasShown: true })
            return [New(after, NoticeReason.Appeared, TimeSpan.Zero, NoticeRecipient.Author, NoticeRecipient.Answered)];
        if (before is not null || after.Status != CommentStatus.Pending) return [];
        var isUnchecked = check.IsThere && after.Verdict == CommentVerdict.Unknown;
        return [New(after, NoticeReason.Waits, isUnchecked ? PatienceWithCheck : TimeSpan.Zero, NoticeRecipient.Moderators)];
    }

    private CommentNotice New(Comment comment, NoticeReason reason, TimeSpan wait, params IEnumerable<NoticeRecipient> people)
    {
        var now = time.GetUtcNow();
        return new CommentNotice
        {
            Id = Guid.CreateVersion7(now),
            NotBefore = now + wait,
            Comment = comment.Key,
            Reason = reason,
            Open = [NoticeRecipient.Webhook, .. people],
        };
    }
}

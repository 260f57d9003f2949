using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Handlers;

/// <summary>Has a comment checked unless an editor has decided on it.</summary>
public sealed class CommentUncheckedHandler(
    ICommentStore comments, IReviewStore reviews, CurrentSite sites, ICommentCheck check, CommentNotices notices,
    CommentChangedHandler changed, IOutbox outbox, TimeProvider time)
{
    /// <summary>Asks about the comment, stores the answer and publishes it. Without an answer it is asked again later, for a day.</summary>
    /// <exception cref="TimeoutException">There was no answer.</exception>
    public async Task HandleAsync(CommentUnchecked message, CancellationToken cancel)
    {
        while (await FindOpenAsync(message, cancel) is { } stored
            && await CommentQuestion.FindAsync(stored.Comment, reviews, sites, cancel) is { } question)
        {
            var verdict = await check.CheckAsync(question with { IsRecheck = true }, cancel);
            if (verdict == CommentVerdict.Unknown) throw new TimeoutException("Whoever checks comments gives no answer.");
            if (await TryDecideAsync(stored, verdict, question, cancel)) break;
        }

        await outbox.RemoveAsync([message], cancel);
    }

    private async Task<StoredComment?> FindOpenAsync(CommentUnchecked message, CancellationToken cancel)
    {
        if (time.GetUtcNow() >= message.Created + CommentUnchecked.Lifetime || !check.IsThere) return null;
        var stored = await comments.FindAsync(message.Comment, cancel);
        return stored is { Comment: { Status: CommentStatus.Pending, Verdict: CommentVerdict.Unknown } } ? stored : null;
    }

    private async Task<bool> TryDecideAsync(
        StoredComment stored, CommentVerdict verdict, CommentQuestion question, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var status = CommentRules.StatusOf(question.Site.PolicyOf(question.Review.Content), verdict);
        if (status == CommentStatus.Approved && CommentRules.IsFull(await comments.ListHeadsAsync(question.Review.Id, cancel)))
            status = CommentStatus.Pending;
        var next = stored.Comment with
        {
            Revision = stored.Comment.Revision + 1,
            Verdict = verdict,
            Status = status,
            Updated = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
        };
        var change = CommentChanged.New(next.Key, next.IsShown, now);
        if (!await comments.TryReplaceAsync(next, stored.Version, [change, .. notices.Of(stored.Comment, next)], cancel)) return false;
        CommentMeter.Corrected(verdict);
        await changed.HandleAsync([change], cancel);
        return true;
    }
}

/// <summary>Tells the spam check that an editor has overruled it.</summary>
public sealed class CommentMisjudgedHandler(
    ICommentStore comments, IReviewStore reviews, CurrentSite sites, ICommentCheck check, IOutbox outbox, TimeProvider time)
{
    /// <summary>Tells it, for a day.</summary>
    /// <exception cref="TimeoutException">Nobody listened.</exception>
    public async Task HandleAsync(CommentMisjudged message, CancellationToken cancel)
    {
        if (await FindQuestionAsync(message, cancel) is { } question && !await check.CorrectAsync(question, message.Verdict, cancel))
            throw new TimeoutException("Whoever checks comments does not listen.");
        await outbox.RemoveAsync([message], cancel);
    }

    private async Task<CommentQuestion?> FindQuestionAsync(CommentMisjudged message, CancellationToken cancel)
    {
        if (time.GetUtcNow() >= message.Created + CommentMisjudged.Lifetime || !check.IsThere) return null;
        return await comments.FindAsync(message.Comment, cancel) is { Comment: var comment }
            ? await CommentQuestion.FindAsync(comment, reviews, sites, cancel)
            : null;
    }
}

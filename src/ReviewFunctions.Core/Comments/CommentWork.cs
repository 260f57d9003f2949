using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Comments;

/// <summary>Does the duties that comments leave. Each can be killed at any point and done again at any time, by anyone.</summary>
public sealed class CommentWork(
    ICommentStore comments, IReviewStore reviews, CurrentSite sites, ICommentCheck check, CommentPointerSync pointers, DocumentWriter writer,
    IOutbox outbox, TimeProvider time)
{
    /// <summary>Does one.</summary>
    public Task WorkOffAsync(CommentDuty duty, CancellationToken cancel) => duty switch
    {
        CommentChanged changed => PublishAsync(changed, cancel),
        CommentUnchecked open => CheckAsync(open, cancel),
        CommentMisjudged misjudged => CorrectAsync(misjudged, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty.GetType().Name, "Not a duty of a comment's."),
    };

    /// <summary>Removes everything of the comments on an erased review: the pointers first, which say nothing once the comments are gone.</summary>
    public async Task RemoveAllAsync(ReviewId erased, CancellationToken cancel)
    {
        await pointers.SyncAsync(erased, cancel);
        while (await comments.RemoveAllAsync(erased, cancel))
            cancel.ThrowIfCancellationRequested();
    }

    /// <summary>The review may move to another slug meanwhile. Whoever moves it publishes it there, and reads the comments later than this one was stored.</summary>
    private async Task PublishAsync(CommentChanged duty, CancellationToken cancel)
    {
        var review = duty.Comment.Review;
        await pointers.SyncAsync(duty.Comment, cancel);
        if (await reviews.FindAsync(review, cancel) is not { } about) await RemoveAllAsync(review, cancel);
        else if (duty.IsSeen) await writer.WriteAsync([new ReviewPageDocument(about.Slug), .. CommentFeedDocument.AllOf(review)], cancel);
        await outbox.RemoveAsync([duty], cancel);
    }

    /// <summary>Asks about a comment that nobody has decided on. Without an answer it is asked again later, for a day.</summary>
    private async Task CheckAsync(CommentUnchecked duty, CancellationToken cancel)
    {
        while (await FindOpenAsync(duty, cancel) is { } stored && await QuestionAsync(stored.Comment, cancel) is { } question)
        {
            var verdict = await check.CheckAsync(question with { IsRecheck = true }, cancel);
            if (verdict == CommentVerdict.Unknown) throw new TimeoutException("Whoever checks comments gives no answer.");
            if (await TryDecideAsync(stored, verdict, question, cancel)) break;
        }

        await outbox.RemoveAsync([duty], cancel);
    }

    private async Task<StoredComment?> FindOpenAsync(CommentUnchecked duty, CancellationToken cancel) =>
        time.GetUtcNow() < duty.Created + CommentUnchecked.Lifetime && check.IsThere
        && await comments.FindAsync(duty.Comment, cancel) is { Comment: { Status: CommentStatus.Pending, Verdict: CommentVerdict.Unknown } } open
            ? open
            : null;

    private async Task<bool> TryDecideAsync(StoredComment stored, CommentVerdict verdict, CommentQuestion question, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var status = CommentRules.StatusOf(question.Site.PolicyOf(question.Review.Content), verdict);
        if (status == CommentStatus.Approved && CommentRules.IsFull(await comments.ListHeadsAsync(question.Review.Id, cancel))) status = CommentStatus.Pending;
        var next = stored.Comment with
        {
            Revision = stored.Comment.Revision + 1,
            Verdict = verdict,
            Status = status,
            Updated = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
        };
        var change = new CommentChanged { Id = Guid.CreateVersion7(now), NotBefore = now, Comment = next.Key, IsSeen = next.IsShown };
        if (!await comments.TryReplaceAsync(next, stored.Version, [change], cancel)) return false;
        CommentMeter.Corrected(verdict);
        await PublishAsync(change, cancel);
        return true;
    }

    private async Task CorrectAsync(CommentMisjudged duty, CancellationToken cancel)
    {
        if (time.GetUtcNow() < duty.Created + CommentMisjudged.Lifetime && check.IsThere
            && await comments.FindAsync(duty.Comment, cancel) is { } stored && await QuestionAsync(stored.Comment, cancel) is { } question
            && !await check.CorrectAsync(question, duty.Verdict, cancel))
        {
            throw new TimeoutException("Whoever checks comments does not listen.");
        }

        await outbox.RemoveAsync([duty], cancel);
    }

    private async Task<CommentQuestion?> QuestionAsync(Comment comment, CancellationToken cancel) =>
        await reviews.FindAsync(comment.Review, cancel) is { } review ? new CommentQuestion(comment, review, await sites.GetAsync(cancel)) : null;
}

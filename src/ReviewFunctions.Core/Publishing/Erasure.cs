using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>
/// Removes what an erased review has left behind its tombstone. It can be killed at any point and done again at any time, by anyone: the
/// revisions, which say what was derived, go only when nothing derived shows them any more, and the duty goes last.
/// </summary>
public sealed class Erasure(IReviewStore reviews, Publisher publisher, CommentWork comments, Announcing announcing, IOutbox outbox)
{
    /// <summary>Takes the review from everything derived, then removes the comments on it, its revisions, its other outbox rows, and the duty.</summary>
    public async Task WorkOffAsync(ReviewErased duty, CancellationToken cancel)
    {
        var affected = new AffectedDocuments(duty.Review, fromRevision: 0);
        await publisher.RefreshAsync([affected], cancel);
        // Before the revisions go, which say what there is to announce; the rows of earlier changes go unannounced with this one.
        await announcing.AnnounceAsync(affected.Channels, [duty, .. await outbox.ListAsync(duty.Review, cancel)], cancel);
        await comments.RemoveAllAsync(duty.Review, cancel);
        while (await reviews.RemoveRevisionsAsync(duty.Review, cancel))
            cancel.ThrowIfCancellationRequested();
        while (await outbox.ListAsync(duty.Review, cancel) is { } rows && rows.Where(row => row.Id != duty.Id).ToList() is { Count: > 0 } others)
            await outbox.RemoveAsync(others, cancel);
        await outbox.RemoveAsync([duty], cancel);
    }
}

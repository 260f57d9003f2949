using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Handlers;

/// <summary>
/// Removes what erased reviews have left behind their tombstones. It can be killed at any point and done again at any time, by anyone: the
/// revisions, which say what was derived, go only when nothing derived shows them any more, and the message goes last.
/// </summary>
public sealed class ReviewErasedHandler(
    IReviewStore reviews, Publisher publisher, CommentChangedHandler comments, Announcing announcing, IOutbox outbox)
{
    /// <summary>
    /// Takes the reviews from everything derived, then removes the comments on each, its revisions, its other messages, and the message.
    /// </summary>
    public async Task HandleAsync(IReadOnlyList<ReviewErased> messages, CancellationToken cancel)
    {
        List<AffectedDocuments> changes =
        [
            .. messages.Select(message =>
                new AffectedDocuments(message.Review) { RevisionsFrom = 0, IsErased = true, ChangesLinks = true }),
        ];
        await publisher.RefreshAsync(changes, cancel);
        foreach (var (message, change) in messages.Zip(changes)) await RemoveAsync(message, change, cancel);
    }

    private async Task RemoveAsync(ReviewErased message, AffectedDocuments change, CancellationToken cancel)
    {
        // Before the revisions go, which say what there is to announce; the messages of earlier changes go unannounced with this one.
        await announcing.AnnounceAsync(change.Channels, [message, .. await outbox.ListAsync(message.Review, cancel)], cancel);
        await comments.RemoveAllAsync(message.Review, cancel);
        while (await reviews.RemoveRevisionsAsync(message.Review, cancel))
            cancel.ThrowIfCancellationRequested();
        while ((await outbox.ListAsync(message.Review, cancel)).Where(other => other.Id != message.Id).ToList() is { Count: > 0 } others)
            await outbox.RemoveAsync(others, cancel);
        await outbox.RemoveAsync([message], cancel);
    }
}

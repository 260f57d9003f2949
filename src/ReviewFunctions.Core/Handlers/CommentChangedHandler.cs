using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Handlers;

/// <summary>Publishes changes of comments. It can be killed at any point and done again at any time, by anyone.</summary>
public sealed class CommentChangedHandler(
    ICommentStore comments, IReviewStore reviews, CommentPointerSync pointers, DocumentWriter writer, SideBySide sideBySide, IOutbox outbox)
{
    /// <summary>Brings the pointers and what shows the comments up to date, each document once, and removes the messages.</summary>
    public async Task HandleAsync(IReadOnlyList<CommentChanged> messages, CancellationToken cancel)
    {
        await pointers.SyncAsync([.. messages.Select(message => message.Comment).Distinct()], cancel);
        List<ReviewId> all = [.. messages.Select(message => message.Comment.Review).Distinct()];
        var seen = messages.Where(message => message.IsSeen).Select(message => message.Comment.Review).ToHashSet();
        List<PublicDocument> documents = [];
        foreach (var (id, review) in all.Zip(await sideBySide.SelectAsync(all, reviews.FindAsync, cancel)))
        {
            if (review is null) await RemoveAllAsync(id, cancel);
            else if (seen.Contains(id)) documents.AddRange([new ReviewPageDocument(review.Slug), .. CommentFeedDocument.AllOf(id)]);
        }
        // A review may move to another slug meanwhile. Whoever moves it publishes it there, and reads the comments later than these were
        // stored.
        if (seen.Count > 0) documents.AddRange(SiteCommentFeedDocument.All);
        await writer.WriteAsync(documents, cancel);
        await outbox.RemoveAsync(messages, cancel);
    }

    /// <summary>
    /// Removes everything of the comments on an erased review: the pointers first, which say nothing once the comments are gone.
    /// </summary>
    public async Task RemoveAllAsync(ReviewId erased, CancellationToken cancel)
    {
        await pointers.SyncAsync(erased, cancel);
        while (await comments.RemoveAllAsync(erased, cancel))
            cancel.ThrowIfCancellationRequested();
    }
}

using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Editing;

/// <summary>Erases reviews for good, whatever their status. What remains is a <see cref="Tombstone"/>.</summary>
public sealed class Erasing(IReviewStore reviews, IOutbox outbox, OutboxProcessor processor, PublishingOptions options, TimeProvider time)
{
    /// <summary>
    /// Puts a tombstone in the review's place, then removes everything else for as long as a request may take; the timer does the rest.
    /// Of an erased review it removes what is left, and says the same.
    /// </summary>
    /// <returns><see langword="null"/> if there never was such a review.</returns>
    public async Task<Erased?> EraseAsync(ReviewId id, CancellationToken cancel)
    {
        while (await reviews.FindAsync(id, cancel) is { } review)
        {
            cancel.ThrowIfCancellationRequested();
            var now = time.GetUtcNow();
            var tombstone = Tombstone.Of(review, DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()));
            var message = new ReviewErased { Id = Guid.CreateVersion7(now), NotBefore = now + options.Grace, Review = id };
            if (await reviews.TryEraseAsync(review, tombstone, message, cancel))
                return new Erased(tombstone, await processor.ProcessNowAsync(message, cancel));
        }
        return await reviews.FindTombstoneAsync(id, cancel) is { } found ? new Erased(found, await FinishAsync(id, cancel)) : null;
    }

    private async Task<Publication> FinishAsync(ReviewId id, CancellationToken cancel) =>
        (await outbox.ListAsync(id, cancel)).OfType<ReviewErased>().FirstOrDefault() is { } message
            ? await processor.ProcessNowAsync(message, cancel)
            : Publication.Done;
}

using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Reviews;

/// <summary>Stores reviews. Each is stored with its outbox row before it is published, and so survives a kill at any point.</summary>
public sealed class Saving(IReviewStore reviews, PendingWork pending, PublishingOptions options, TimeProvider time)
{
    /// <summary>Stores a review and publishes it for as long as a request may take; the timer does the rest.</summary>
    /// <returns><see langword="null"/> if the revision before it is not the stored one.</returns>
    public async Task<SavedReview?> TrySaveAsync(Review review, CancellationToken cancel)
    {
        var (stamped, change) = (Stamped(review), DutyOf(review, options.Grace));
        if (!await reviews.TrySaveAsync(stamped, change, cancel)) return null;
        return new SavedReview(stamped, await pending.PublishNowAsync(change, cancel));
    }

    /// <summary>Stores a review and leaves its publication to whoever works off the outboxes next.</summary>
    /// <returns><see langword="false"/> if the revision before it is not the stored one.</returns>
    public Task<bool> TryStoreAsync(Review review, CancellationToken cancel) =>
        reviews.TrySaveAsync(Stamped(review), DutyOf(review, TimeSpan.Zero), cancel);

    private Review Stamped(Review review) => review with { Saved = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds()) };

    private ReviewChanged DutyOf(Review review, TimeSpan grace)
    {
        var now = time.GetUtcNow();
        return new ReviewChanged { Id = Guid.CreateVersion7(now), NotBefore = now + grace, Review = review.Id, FromRevision = review.Revision - 1 };
    }
}

using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Reviews;

/// <summary>The source of truth for reviews. Everything public is derived from it and can be rebuilt.</summary>
public interface IReviewStore
{
    /// <summary>The review as it is stored now, or <see langword="null"/>.</summary>
    Task<Review?> FindAsync(ReviewId id, CancellationToken cancel);

    /// <summary>The revisions of a review from <paramref name="from"/> on, oldest first. The last one is the review as it is stored now.</summary>
    Task<IReadOnlyList<Review>> ListRevisionsAsync(ReviewId id, int from, CancellationToken cancel);

    /// <summary>The revision of a review that a write under this id stored, or <see langword="null"/>.</summary>
    Task<Review?> FindWrittenAsync(ReviewId id, Guid write, CancellationToken cancel);

    /// <summary>Ids of stored reviews behind <paramref name="after"/>, in the store's own order, for a walk through all of them.</summary>
    /// <param name="after">The last id of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="count">How many at most; fewer mean that the walk is over.</param>
    /// <param name="cancel">Ends the call.</param>
    Task<IReadOnlyList<ReviewId>> ListIdsAsync(ReviewId? after, int count, CancellationToken cancel);

    /// <summary>
    /// Writes the review, its revision and the outbox row in one transaction: all or none. Revision 1 is added; a later one replaces
    /// the revision before it. The outbox row's id is the id of the write.
    /// </summary>
    /// <returns><see langword="false"/> if the revision before <paramref name="review"/>'s is not the stored one.</returns>
    Task<bool> TrySaveAsync(Review review, ReviewChanged change, CancellationToken cancel);
}

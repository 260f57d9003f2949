using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Documents;

namespace ReviewFunctions.Core.Reviews;

/// <summary>The source of truth for reviews. Everything public is derived from it and can be rebuilt.</summary>
public interface IReviewStore
{
    /// <summary>The review as it is stored now; <see langword="null"/> if there is none, or none any more.</summary>
    Task<Review?> FindAsync(ReviewId id, CancellationToken cancel);

    /// <summary>
    /// What is left of an erased review, or <see langword="null"/>. Once there it stays, and so does the absence of the review.
    /// </summary>
    Task<Tombstone?> FindTombstoneAsync(ReviewId id, CancellationToken cancel);

    /// <summary>A review as it was at one of its revisions, or <see langword="null"/>.</summary>
    Task<Review?> FindRevisionAsync(ReviewId id, int revision, CancellationToken cancel);

    /// <summary>
    /// At most <paramref name="count"/> revisions of a review from <paramref name="from"/> on, oldest first. The last of all is the review
    /// as it is stored now.
    /// </summary>
    Task<IReadOnlyList<Review>> ListRevisionsAsync(ReviewId id, int from, int count, CancellationToken cancel);

    /// <summary>
    /// The <paramref name="count"/> revisions of a review before number <paramref name="before"/>, or all if there are fewer, newest first;
    /// without what was written.
    /// </summary>
    Task<IReadOnlyList<RevisionSummary>> ListSummariesAsync(ReviewId id, int before, int count, CancellationToken cancel);

    /// <summary>The revision of a review that a write under this id stored, or <see langword="null"/>.</summary>
    Task<Review?> FindWrittenAsync(ReviewId id, Guid write, CancellationToken cancel);

    /// <summary>
    /// Ids of stored and of erased reviews behind <paramref name="after"/>, in the store's own order, for a walk through all of them.
    /// </summary>
    /// <param name="after">The last id of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="count">How many at most; fewer mean that the walk is over.</param>
    /// <param name="cancel">Ends the call.</param>
    Task<IReadOnlyList<ReviewId>> ListIdsAsync(ReviewId? after, int count, CancellationToken cancel);

    /// <summary>
    /// Writes the review, its revision and the outbox row in one transaction: all or none. Revision 1 is added; a later one replaces
    /// the revision before it. The outbox row's id is the id of the write.
    /// </summary>
    /// <returns><see langword="false"/> if the revision before <paramref name="review"/>'s is not the stored one; so it is, always, once
    /// the review was erased.</returns>
    Task<bool> TrySaveAsync(Review review, ReviewChanged change, CancellationToken cancel);

    /// <summary>
    /// As <see cref="TrySaveAsync"/>, and removes the working copy that the review was made of in the same transaction, so that nothing can
    /// come between both.
    /// </summary>
    /// <param name="review">The review.</param>
    /// <param name="copy">The working copy as it was read.</param>
    /// <param name="change">The outbox message.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns><see langword="false"/> if review or working copy are no longer as they were read; nothing was written.</returns>
    Task<bool> TryTakeOverAsync(Review review, WorkingCopy copy, ReviewChanged change, CancellationToken cancel);

    /// <summary>
    /// Puts the tombstone in the review's place and writes the outbox row, in one transaction. From then on nobody can save the review, at
    /// whatever revision. Its revisions stay for <see cref="RemoveRevisionsAsync"/>.
    /// </summary>
    /// <returns><see langword="false"/> if <paramref name="review"/> is not the review as it is stored.</returns>
    Task<bool> TryEraseAsync(Review review, Tombstone tombstone, ReviewErased message, CancellationToken cancel);

    /// <summary>
    /// Removes some of an erased review's revisions, then the links to it and its working copy, as many as one transaction can.
    /// </summary>
    /// <returns><see langword="false"/> when none was left to remove.</returns>
    Task<bool> RemoveRevisionsAsync(ReviewId erased, CancellationToken cancel);
}

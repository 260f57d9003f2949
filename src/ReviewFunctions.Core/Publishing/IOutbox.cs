using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>What is still to be published. Rows of reviews are written by <see cref="IReviewStore"/> with the change itself.</summary>
public interface IOutbox
{
    /// <summary>The rows that may be taken up at <paramref name="now"/>, oldest first.</summary>
    Task<IReadOnlyList<OutboxRow>> ListDueAsync(DateTimeOffset now, CancellationToken cancel);

    /// <summary>At most a thousand rows of one review, due or not, oldest first.</summary>
    Task<IReadOnlyList<ReviewDuty>> ListAsync(ReviewId review, CancellationToken cancel);

    /// <summary>The duties to publish everything, due or not, oldest first.</summary>
    Task<IReadOnlyList<EverythingChanged>> ListEverythingAsync(CancellationToken cancel);

    /// <summary>Adds a duty of the site.</summary>
    Task AddAsync(SiteDuty duty, CancellationToken cancel);

    /// <summary>Replaces a row by <paramref name="changed"/>, which carries the version that was read.</summary>
    /// <returns>The row as it is now stored, or <see langword="null"/> if somebody else changed or removed it meanwhile.</returns>
    Task<OutboxRow?> TryReplaceAsync(OutboxRow changed, CancellationToken cancel);

    /// <summary>Removes rows whose duty is done; one that is gone already is no fault.</summary>
    Task RemoveAsync(IReadOnlyList<OutboxRow> done, CancellationToken cancel);
}

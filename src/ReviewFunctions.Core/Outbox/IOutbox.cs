using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Outbox;

/// <summary>What is still to be published. Messages of reviews are written by their store, with the change itself.</summary>
public interface IOutbox
{
    /// <summary>The messages that may be taken up at <paramref name="now"/>, oldest first.</summary>
    Task<IReadOnlyList<OutboxMessage>> ListDueAsync(DateTimeOffset now, CancellationToken cancel);

    /// <summary>At most a thousand messages of one review, due or not, oldest first.</summary>
    Task<IReadOnlyList<ReviewMessage>> ListAsync(ReviewId review, CancellationToken cancel);

    /// <summary>
    /// At most a thousand messages of changed reviews for each of the store's partitions that were tried in vain, oldest first.
    /// </summary>
    Task<IReadOnlyList<ReviewChanged>> ListFailedAsync(CancellationToken cancel);

    /// <summary>The messages to publish everything, due or not, oldest first.</summary>
    Task<IReadOnlyList<EverythingChanged>> ListEverythingAsync(CancellationToken cancel);

    /// <summary>A message as it is stored now, or <see langword="null"/> if it is gone.</summary>
    Task<OutboxMessage?> FindAsync(OutboxMessage message, CancellationToken cancel);

    /// <summary>Adds a message of the site.</summary>
    Task AddAsync(SiteMessage message, CancellationToken cancel);

    /// <summary>Replaces a message by <paramref name="changed"/>, which carries the version that was read.</summary>
    /// <returns>The message as it is now stored, or <see langword="null"/> if somebody else changed or removed it meanwhile.</returns>
    Task<OutboxMessage?> TryReplaceAsync(OutboxMessage changed, CancellationToken cancel);

    /// <summary>Removes messages that are done; one that is gone already is no fault.</summary>
    Task RemoveAsync(IReadOnlyList<OutboxMessage> done, CancellationToken cancel);
}

using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Documents;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IReviewStore"/>
public sealed class MemoryReviewStore(MemoryStorage storage) : IReviewStore
{
    /// <summary>One, so that a schedule can stop between any two.</summary>
    private const int RemovedAtOnce = 1;

    public async Task<Review?> FindAsync(ReviewId id, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Reviews.GetValueOrDefault(id);
    }

    public async Task<Tombstone?> FindTombstoneAsync(ReviewId id, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Tombstones.GetValueOrDefault(id);
    }

    public async Task<Review?> FindRevisionAsync(ReviewId id, int revision, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Revisions.GetValueOrDefault((id, revision));
    }

    public async Task<IReadOnlyList<Review>> ListRevisionsAsync(ReviewId id, int from, int count, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. Revisions(id).Where(revision => revision.Revision >= from).Take(count)];
    }

    public async Task<IReadOnlyList<RevisionSummary>> ListSummariesAsync(ReviewId id, int before, int count, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. Revisions(id).Where(revision => revision.Revision < before).Reverse().Take(count).Select(RevisionSummary.Of)];
    }

    public async Task<Review?> FindWrittenAsync(ReviewId id, Guid write, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Writes.TryGetValue((id, write), out var revision) ? storage.Revisions.GetValueOrDefault((id, revision)) : null;
    }

    public async Task<IReadOnlyList<ReviewId>> ListIdsAsync(ReviewId? after, int count, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Reviews.Keys.Concat(storage.Tombstones.Keys).Order().Where(id => after is null || id > after).Take(count)];
    }

    public async Task<bool> TrySaveAsync(Review review, ReviewChanged change, CancellationToken cancel)
    {
        await storage.Turn();
        return TryWrite(review, change);
    }

    public async Task<bool> TryTakeOverAsync(Review review, WorkingCopy copy, ReviewChanged change, CancellationToken cancel)
    {
        await storage.Turn();
        if (!storage.Writes.ContainsKey((review.Id, change.Id))
            && storage.WorkingCopies.GetValueOrDefault(review.Id)?.Version != copy.Version) return false;
        if (!TryWrite(review, change)) return false;
        storage.WorkingCopies.Remove(review.Id);
        return true;
    }

    private bool TryWrite(Review review, ReviewChanged change)
    {
        if (storage.Writes.TryGetValue((review.Id, change.Id),
            out var written) && written == review.Revision && storage.Revisions.ContainsKey((review.Id, written))) return true;
        if (storage.Tombstones.ContainsKey(review.Id)
            || (storage.Reviews.GetValueOrDefault(review.Id)?.Revision ?? 0) != review.Revision - 1)
            return false;
        storage.Reviews[review.Id] = review;
        storage.Writes[(review.Id, change.Id)] = review.Revision;
        storage.Revisions.Add((review.Id, review.Revision), review);
        storage.Outbox.Add(MemoryOutbox.KeyOf(change), change with { Version = storage.NextVersion() });
        return true;
    }

    public async Task<bool> TryEraseAsync(Review review, Tombstone tombstone, ReviewErased message, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Reviews.GetValueOrDefault(review.Id)?.Revision != review.Revision) return false;
        storage.Reviews.Remove(review.Id);
        storage.Tombstones.Add(review.Id, tombstone);
        storage.Outbox.Add(MemoryOutbox.KeyOf(message), message with { Version = storage.NextVersion() });
        return true;
    }

    public async Task<bool> RemoveRevisionsAsync(ReviewId erased, CancellationToken cancel)
    {
        await storage.Turn();
        var some = Revisions(erased).Take(RemovedAtOnce).ToList();
        foreach (var revision in some) storage.Revisions.Remove((erased, revision.Revision));
        return some.Count > 0;
    }

    private IEnumerable<Review> Revisions(ReviewId id) =>
        storage.Revisions.Values.Where(revision => revision.Id == id).OrderBy(revision => revision.Revision);
}

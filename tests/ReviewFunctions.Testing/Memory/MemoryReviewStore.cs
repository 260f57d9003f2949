using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IReviewStore"/>
public sealed class MemoryReviewStore(MemoryStorage storage) : IReviewStore
{
    public async Task<Review?> FindAsync(ReviewId id, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Reviews.GetValueOrDefault(id);
    }

    public async Task<IReadOnlyList<Review>> ListRevisionsAsync(ReviewId id, int from, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Revisions.Values.Where(revision => revision.Id == id && revision.Revision >= from).OrderBy(revision => revision.Revision)];
    }

    public async Task<Review?> FindWrittenAsync(ReviewId id, Guid write, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Writes.TryGetValue((id, write), out var revision) ? storage.Revisions[(id, revision)] : null;
    }

    public async Task<IReadOnlyList<ReviewId>> ListIdsAsync(ReviewId? after, int count, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Reviews.Keys.Order().Where(id => after is null || id > after).Take(count)];
    }

    public async Task<bool> TrySaveAsync(Review review, ReviewChanged change, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Writes.TryGetValue((review.Id, change.Id), out var written) && written == review.Revision) return true;
        if ((storage.Reviews.GetValueOrDefault(review.Id)?.Revision ?? 0) != review.Revision - 1) return false;
        storage.Reviews[review.Id] = review;
        storage.Writes[(review.Id, change.Id)] = review.Revision;
        storage.Revisions.Add((review.Id, review.Revision), review);
        storage.Outbox.Add(MemoryOutbox.KeyOf(change), change with { Version = storage.NextVersion() });
        return true;
    }
}

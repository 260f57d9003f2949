using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="ISlugRegistry"/>
public sealed class MemorySlugRegistry(MemoryStorage storage, TimeProvider time) : ISlugRegistry
{
    public async Task<SlugReservation?> FindAsync(Slug slug, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Slugs.GetValueOrDefault(slug);
    }

    public async Task<bool> TryReserveAsync(Slug slug, ReviewId owner, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Slugs.TryAdd(slug, NewReservation(owner)) || storage.Slugs[slug].Owner == owner;
    }

    public async Task<bool> TryTakeOverAsync(Slug slug, SlugReservation abandoned, ReviewId owner, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Slugs.GetValueOrDefault(slug) != abandoned) return false;
        storage.Slugs[slug] = NewReservation(owner);
        return true;
    }

    private SlugReservation NewReservation(ReviewId owner) => new(owner, time.GetUtcNow(), storage.NextVersion());
}

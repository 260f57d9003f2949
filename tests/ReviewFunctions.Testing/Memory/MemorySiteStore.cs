using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="ISiteStore"/>
public sealed class MemorySiteStore(MemoryStorage storage) : ISiteStore
{
    public async Task<StoredSite?> FindAsync(CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Site;
    }

    public async Task<bool> TrySaveAsync(SiteSettings site, EverythingChanged change, StoredSite? over, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Site?.Version != over?.Version) return false;
        storage.Site = new StoredSite(site, storage.NextVersion());
        storage.Outbox.Add(MemoryOutbox.KeyOf(change), change with { Version = storage.NextVersion() });
        return true;
    }
}

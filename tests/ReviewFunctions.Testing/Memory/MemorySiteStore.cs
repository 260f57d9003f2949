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

    public async Task<SiteSettings?> FindFormerAsync(int revision, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.FormerSites.Find(site => site.Revision == revision);
    }

    public async Task<IReadOnlyList<SiteRevision>> ListFormerAsync(CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.FormerSites.Select(SiteRevision.Of).OrderByDescending(former => former.Revision)];
    }

    public async Task<bool> TrySaveAsync(SiteSettings site, EverythingChanged change, StoredSite? over, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Site?.Version != over?.Version) return false;
        if (over is not null && over.Settings.Revision != site.Revision) Keep(over.Settings);
        storage.Site = new StoredSite(site, storage.NextVersion());
        storage.Outbox.Add(MemoryOutbox.KeyOf(change), change with { Version = storage.NextVersion() });
        return true;
    }

    private void Keep(SiteSettings former)
    {
        storage.FormerSites.RemoveAll(kept => kept.Revision % SiteSettings.MaxFormer == former.Revision % SiteSettings.MaxFormer);
        storage.FormerSites.Add(former);
    }
}

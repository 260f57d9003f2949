using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="ISitePageStore"/>
public sealed class MemorySitePageStore(MemoryStorage storage) : ISitePageStore
{
    public async Task<SitePage?> FindAsync(SitePageId id, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Pages.GetValueOrDefault(id.ToString());
    }

    public async Task<IReadOnlyList<SitePage>> ListAsync(CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Pages.Values];
    }

    public async Task<bool> TrySaveAsync(SitePage page, PageChanged message, CancellationToken cancel)
    {
        await storage.Turn();
        if ((storage.Pages.GetValueOrDefault(page.Id.ToString())?.Revision ?? 0) != page.Revision - 1) return false;
        storage.Pages[page.Id.ToString()] = page;
        Add(message);
        return true;
    }

    public async Task<bool> TryRemoveAsync(SitePage page, PageChanged message, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Pages.GetValueOrDefault(page.Id.ToString()) is not { } stored) return true;
        if (stored.Revision != page.Revision) return false;
        storage.Pages.Remove(page.Id.ToString());
        Add(message);
        return true;
    }

    private void Add(PageChanged message) =>
        storage.Outbox.Add(MemoryOutbox.KeyOf(message), message with { Version = storage.NextVersion() });
}

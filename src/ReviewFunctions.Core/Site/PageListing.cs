using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>
/// Keeps the list of published pages in the site's settings, which all documents read anyway. It is derived from the pages, and can be
/// made again at any time.
/// </summary>
public sealed class PageListing(CurrentSite sites, ISiteStore store, ISitePageStore pages, TimeProvider time)
{
    /// <summary>
    /// Brings the list to what the pages are now, with the message to publish everything if it changes. After a write all is looked at
    /// again, so that whoever wrote an older state makes up for it.
    /// </summary>
    public async Task SyncAsync(CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var stored = await sites.ReadAsync(cancel);
            var listed = ListedPage.Of(await pages.ListAsync(cancel));
            if (listed.SequenceEqual(stored.Settings.Pages)) return;
            await store.TrySaveAsync(stored.Settings with { Pages = listed }, EverythingChanged.New(time.GetUtcNow()), stored, cancel);
        }
    }
}

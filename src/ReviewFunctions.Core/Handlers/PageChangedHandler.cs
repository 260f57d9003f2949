using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Handlers;

/// <summary>
/// Publishes changes of pages of the site's own. If the list of published pages changes, that leaves the message by which the foot of
/// every page follows.
/// </summary>
public sealed class PageChangedHandler(PageListing listing, DocumentWriter writer, IOutbox outbox)
{
    /// <summary>Brings the list of pages, their documents and the sitemap up to date, and removes the messages.</summary>
    public async Task HandleAsync(IReadOnlyList<PageChanged> messages, CancellationToken cancel)
    {
        await listing.SyncAsync(cancel);
        var documents = messages.SelectMany(message => message.Paths.Select(path => new PageDocument(message.Page, path)));
        await writer.WriteAsync([.. documents, new DirectoryDocument(SiteAddresses.ChannelSitemapPath)], cancel);
        await outbox.RemoveAsync(messages, cancel);
    }
}

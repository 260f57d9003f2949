using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Handlers;

/// <summary>Publishes what shows an image again, also where a review or a page has named it just now.</summary>
public sealed class ImageChangedHandler(
    ImageUsage usage, CurrentSite sites, Publisher publisher, DocumentWriter writer, IOutbox outbox, TimeProvider time)
{
    /// <summary>How many reviews are published together.</summary>
    private const int ReviewsAtOnce = 50;

    /// <summary>
    /// Goes on until all is done or <paramref name="end"/> has come, in slices. A message that was read from the store notes after each how
    /// far it has come, so that whoever dies leaves the rest alone to the next.
    /// </summary>
    public async Task HandleAsync(ImageMessage message, DateTimeOffset end, CancellationToken cancel)
    {
        var open = message;
        var slices = usage.ListNotedAsync(message.Image, message.Cursor, cancel).Chunk(ReviewsAtOnce);
        await foreach (var slice in slices.WithCancellation(cancel))
        {
            if (time.GetUtcNow() >= end) return;
            var shown = slice.Select(review => new AffectedDocuments(review) { KeepsPlace = true, KeepsLists = true });
            await publisher.RefreshAsync([.. shown], cancel);
            if (open.Version is null) continue;
            var next = open with { Cursor = slice[^1], Attempts = 0, LastError = null };
            if (await outbox.TryReplaceAsync(next, cancel) is not ImageMessage noted) return;
            open = noted;
        }
        await writer.WriteAsync([.. PageDocument.AllOf(await usage.ListPagesAsync(message.Image, cancel))], cancel);
        if ((await sites.GetAsync(cancel)).IsMadeOf(message.Image)) await writer.WriteAsync(SiteAssetDocument.All, cancel);
        await outbox.RemoveAsync([open], cancel);
    }
}

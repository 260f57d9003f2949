using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Brings the pages in which channels go on to what the registry says, whoever else is at it.</summary>
public sealed class ChannelPageSync(IChannelRegistry registry, DocumentWriter writer, DerivedWrites writes)
{
    /// <summary>
    /// Makes the pages that show other reviews than they have, and those at some keys. That it is done is noted only over the row that was
    /// read before: whoever dies on the way leaves the pages to the next. Most publications find nothing to do.
    /// </summary>
    /// <param name="channels">The channels as they were registered just now.</param>
    /// <param name="keys">Where reviews stand in them that changed.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task WriteAsync(IReadOnlyList<RegisteredChannel> channels, IReadOnlyList<string> keys, CancellationToken cancel)
    {
        List<PublicDocument> documents = [.. channels.SelectMany(channel => DocumentsOf(channel, keys)).Distinct()];
        if (documents.Count == 0) return;
        List<PointerList> stale =
            [.. channels.Where(channel => channel.Pages?.StaleFrom is not null).Select(channel => channel.Channel.List).Distinct()];
        if (stale.Count == 0) await writer.WriteAsync(documents, cancel);
        await writes.WriteAsync(stale, registry.FindAsync, (_, token) => writer.WriteAsync(documents, token), TryNoteAsync, cancel);
    }

    private static IEnumerable<PublicDocument> DocumentsOf(RegisteredChannel channel, IReadOnlyList<string> keys) =>
        channel.Pages?.NumbersOf(keys).Select(number => new ChannelPartDocument(channel.Channel, number)) ?? [];

    private async Task<bool> TryNoteAsync(PointerList list, RegisteredChannel? read, WritePass written, CancellationToken cancel) =>
        read?.Pages is not { StaleFrom: not null } pages
        || await registry.TryPutAsync(read with { Pages = pages with { StaleFrom = null } }, cancel);
}

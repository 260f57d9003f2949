using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Brings the directory of channels to what the registry says, whoever else is at it.</summary>
public sealed class DirectorySync(IChannelRegistry registry, DocumentWriter writer, DerivedWrites writes, SideBySide sideBySide)
{
    /// <summary>
    /// Makes the directory show these channels as they are, and notes that of each. A note is written only over the row that was read
    /// before the directory was made: whoever dies on the way leaves the channel to the next.
    /// </summary>
    public Task ListAsync(IEnumerable<RegisteredChannel> channels, CancellationToken cancel)
    {
        List<PointerList> unlisted = [.. channels.Where(channel => !channel.IsListed).Select(channel => channel.Channel.List).Distinct()];
        return writes.WriteAsync(unlisted, registry.FindAsync, (_, token) => WriteAsync(token), TryNoteAsync, cancel);
    }

    /// <summary>Makes the directory.</summary>
    public Task<WritePass> WriteAsync(CancellationToken cancel) => writer.WriteAsync(DirectoryDocument.All, cancel);

    /// <summary>Registers channels that are not, and leaves the rest to whoever goes through all of them anyway.</summary>
    public async Task AddMissingAsync(IEnumerable<Channel> channels, CancellationToken cancel)
    {
        var known = (await RegisteredChannel.ReadAllAsync(registry, cancel)).Select(channel => channel.Channel.List).ToHashSet();
        List<Channel> missing = [.. channels.DistinctBy(channel => channel.List).Where(channel => !known.Contains(channel.List))];
        await sideBySide.ForEachAsync(missing, (channel, token) => registry.TryPutAsync(RegisteredChannel.New(channel), token), cancel);
    }

    private async Task<bool> TryNoteAsync(PointerList list, RegisteredChannel? read, WritePass directory, CancellationToken cancel) =>
        read is null or { IsListed: true } || await registry.TryPutAsync(read with { IsListed = true }, cancel);
}

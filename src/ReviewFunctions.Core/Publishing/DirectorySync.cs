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
    /// <param name="channels">The channels as they were registered.</param>
    /// <param name="pass">What registered them. The pages of reviews whose work has a page now, or has none any more, are made too.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task ListAsync(IReadOnlyCollection<RegisteredChannel> channels, WritePass pass, CancellationToken cancel)
    {
        List<RegisteredChannel> unlisted = [.. channels.Where(channel => !channel.IsListed).DistinctBy(channel => channel.Channel.List)];
        List<PublicDocument> documents = [.. DirectoryDocument.All, .. unlisted.SelectMany(pass.PagesOf)];
        List<PointerList> lists = [.. unlisted.Select(channel => channel.Channel.List)];
        return writes.WriteAsync(lists, registry.FindAsync, (_, token) => writer.WriteAsync(documents, token), TryNoteAsync, cancel);
    }

    /// <summary>
    /// Makes the pages of reviews whose work has a page that the directory does not show yet, for whoever makes the directory later.
    /// </summary>
    public Task WritePagesOfWorksAsync(IEnumerable<RegisteredChannel> channels, WritePass pass, CancellationToken cancel) =>
        writer.WriteAsync([.. channels.Where(channel => !channel.IsListed).SelectMany(pass.PagesOf)], cancel);

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

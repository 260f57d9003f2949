using Azure.Data.Tables;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Storage.Tables;

/// <summary>The channels as rows of the table <c>Content</c>, in the partition of the site, by the names of their scopes.</summary>
internal sealed class TableChannelRegistry(ContentTable content) : IChannelRegistry
{
    private const string Kind = "Kind", Key = "Key", Label = "Label", IsListed = "IsListed";

    /// <inheritdoc/>
    public async Task<RegisteredChannel?> FindAsync(Scope scope, CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.Site, Keys.OfScope(scope), cancel) is { } row
            ? new RegisteredChannel(ToChannel(row), row.GetBoolean(IsListed) is true)
            : null;

    /// <inheritdoc/>
    public Task AddAsync(Channel channel, CancellationToken cancel) => content.Rows.TryAddAsync(From(channel, isListed: false), cancel);

    /// <inheritdoc/>
    public async Task MarkListedAsync(Channel channel, CancellationToken cancel)
    {
        while (await content.Rows.FindAsync(Keys.Site, Keys.OfScope(channel.Scope), cancel) is { } row)
        {
            cancel.ThrowIfCancellationRequested();
            if (await content.Rows.TryReplaceAsync(From(ToChannel(row), isListed: true), row.ETag.ToString(), cancel) is not null) return;
        }
    }

    /// <inheritdoc/>
    public async Task RenameAsync(Channel channel, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var row = await content.Rows.FindAsync(Keys.Site, Keys.OfScope(channel.Scope), cancel);
            var renamed = row is null
                ? await content.Rows.TryAddAsync(From(channel, isListed: false), cancel)
                : await content.Rows.TryReplaceAsync(From(channel, row.GetBoolean(IsListed) is true), row.ETag.ToString(),
                    cancel) is not null;
            if (renamed) return;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Channel>> ListAsync(string? after, int count, CancellationToken cancel)
    {
        // The least key behind a key is it with the least character behind it that a key may have.
        var from = after is null ? $"{Keys.Scope}|" : $"{Keys.OfScope(new Scope(after))} ";
        var rows = await content.Rows.ListAsync(Keys.Range(Keys.Site, from, Keys.Scope), count, cancel);
        return [.. rows.Select(ToChannel)];
    }

    private static TableEntity From(Channel channel, bool isListed) => new(Keys.Site, Keys.OfScope(channel.Scope))
    {
        [Kind] = StoredNames.OfChannels.Of(channel.Kind),
        [Key] = channel.Key,
        [Label] = channel.Label,
        [IsListed] = isListed,
    };

    private static Channel ToChannel(TableEntity row) => new(StoredNames.OfChannels.Read(row.GetString(Kind)), row.GetString(Key), row.GetString(Label));
}

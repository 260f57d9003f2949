using Azure.Data.Tables;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Storage.Tables.Registries;

/// <summary>The channels as rows of the table <c>Content</c>, in the partition of the site, by the names of their lists.</summary>
internal sealed class TableChannelRegistry(ContentTable content) : IChannelRegistry
{
    private const string Kind = "Kind", Key = "Key", Label = "Label", HasReviews = "HasReviews", IsListed = "IsListed",
        IsErased = "IsErased";

    /// <inheritdoc/>
    public async Task<RegisteredChannel?> FindAsync(PointerList list, CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.Site, Keys.OfList(list), cancel) is { } row ? ToChannel(row) : null;

    /// <inheritdoc/>
    public async Task<bool> TryPutAsync(RegisteredChannel channel, CancellationToken cancel) => channel.Version is { } version
        ? await content.Rows.TryReplaceAsync(From(channel), version, cancel) is not null
        : await content.Rows.TryAddAsync(From(channel), cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RegisteredChannel>> ListAsync(string? after, int count, CancellationToken cancel)
    {
        // The least key behind a key is it with the least character behind it that a key may have.
        var from = after is null ? $"{Keys.Scope}|" : $"{Keys.OfList(new PointerList(after))} ";
        var rows = await content.Rows.ListAsync(Keys.Range(Keys.Site, from, Keys.Scope), count, cancel);
        return [.. rows.Select(ToChannel)];
    }

    private static TableEntity From(RegisteredChannel registered) => new(Keys.Site, Keys.OfList(registered.Channel.List))
    {
        [Kind] = StoredNames.OfChannels.Of(registered.Channel.Kind),
        [Key] = registered.Channel.Key,
        [Label] = registered.Channel.Label,
        [HasReviews] = registered.HasReviews,
        [IsListed] = registered.IsListed,
        [IsErased] = registered.IsErased,
    };

    /// <summary>A row of the first form says nothing of reviews: it was written for the first of them.</summary>
    private static RegisteredChannel ToChannel(TableEntity row) => new(
        new Channel(StoredNames.OfChannels.Read(row.GetString(Kind)), row.GetString(Key), row.GetString(Label)),
        row.GetBoolean(HasReviews) is not false,
        row.GetBoolean(IsListed) is true)
    {
        IsErased = row.GetBoolean(IsErased) is true,
        Version = row.ETag.ToString(),
    };
}

using System.Text;
using Azure.Data.Tables;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Storage.Tables.Rows;

namespace ReviewFunctions.Storage.Tables.Registries;

/// <summary>The channels as rows of the table <c>Content</c>, in the partition of the site, by the names of their lists.</summary>
internal sealed class TableChannelRegistry(ContentTable content) : IChannelRegistry
{
    private const string Kind = "Kind", Key = "Key", Label = "Label", HasReviews = "HasReviews", IsListed = "IsListed",
        IsErased = "IsErased", Edges = "Edges", Since = "Since", MostPages = "MostPages", StaleFrom = "StaleFrom";

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

    /// <summary>The row of a channel.</summary>
    public static TableEntity From(RegisteredChannel registered)
    {
        var row = new TableEntity(Keys.Site, Keys.OfList(registered.Channel.List))
        {
            [Kind] = StoredNames.OfChannels.Of(registered.Channel.Kind),
            [Key] = registered.Channel.Key,
            [Label] = registered.Channel.Label,
            [HasReviews] = registered.HasReviews,
            [IsListed] = registered.IsListed,
            [IsErased] = registered.IsErased,
        };
        if (registered.Pages is not { } pages) return row;
        (row[Since], row[MostPages], row[StaleFrom]) = (pages.Since, pages.Most, pages.StaleFrom ?? 0);
        LongColumn.Write(row, Edges, Encoding.ASCII.GetBytes(string.Join(' ', pages.Edges)));
        return row;
    }

    /// <summary>The pages; a row of before there were any says nothing of them.</summary>
    private static ChannelPages? PagesOf(TableEntity row) => row.GetInt32(Since) is not { } since
        ? null
        : new ChannelPages(
            Encoding.ASCII.GetString(LongColumn.Read(row, Edges)).Split(' ', StringSplitOptions.RemoveEmptyEntries), since)
        {
            Most = row.GetInt32(MostPages) ?? 0,
            StaleFrom = row.GetInt32(StaleFrom) is > 0 and var first ? first : null,
        };

    /// <summary>A row of the first form says nothing of reviews: it was written for the first of them.</summary>
    private static RegisteredChannel ToChannel(TableEntity row) => new(
        new Channel(StoredNames.OfChannels.Read(row.GetString(Kind)), row.GetString(Key), row.GetString(Label)),
        row.GetBoolean(HasReviews) is not false,
        row.GetBoolean(IsListed) is true)
    {
        IsErased = row.GetBoolean(IsErased) is true,
        Pages = PagesOf(row),
        Version = row.ETag.ToString(),
    };
}

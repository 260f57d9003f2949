using Azure.Data.Tables;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Storage.Tables;

/// <summary>The links as rows beside their review, so that its erasure finds them, under the hash of their secret.</summary>
internal sealed class TablePreviewLinkStore(ContentTable content) : IPreviewLinkStore
{
    private const string Id = "Id", Review = "Review", Editor = "Editor", Created = "Created", Expires = "Expires",
        ShowsWorkingCopy = "ShowsWorkingCopy";

    /// <summary>The row of a link.</summary>
    public static TableEntity ToRow(PreviewLink link, TokenHash hash) =>
        new(Keys.PartitionOf(link.Review), Keys.OfPreviewLink(link.Review, hash))
        {
            [Id] = link.Id,
            [Review] = link.Review.ToString(),
            [Editor] = link.Editor,
            [Created] = link.Created,
            [Expires] = link.Expires,
            [ShowsWorkingCopy] = link.ShowsWorkingCopy ? true : null,
        };

    /// <inheritdoc/>
    public Task AddAsync(PreviewLink link, TokenHash hash, CancellationToken cancel) =>
        content.Rows.TryAddAsync(ToRow(link, hash), cancel);

    /// <inheritdoc/>
    public async Task<PreviewLink?> FindAsync(ReviewId review, TokenHash hash, CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.PartitionOf(review), Keys.OfPreviewLink(review, hash), cancel) is { } row ? ToLink(row) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PreviewLink>> ListAsync(ReviewId review, CancellationToken cancel) =>
        [.. (await RowsAsync(review, cancel)).Select(ToLink).OrderBy(link => link.Id.ToString("N"), StringComparer.Ordinal)];

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(ReviewId review, Guid id, CancellationToken cancel)
    {
        var row = (await RowsAsync(review, cancel)).FirstOrDefault(row => row.GetGuid(Id) == id);
        return row is not null && await content.Rows.TryRemoveAsync(row.PartitionKey, row.RowKey, Azure.ETag.All, cancel);
    }

    private Task<IReadOnlyList<TableEntity>> RowsAsync(ReviewId review, CancellationToken cancel) =>
        content.Rows.ListAsync(Keys.PreviewLinksOf(review), int.MaxValue, cancel);

    private static PreviewLink ToLink(TableEntity row) => new(
        row.GetGuid(Id) ?? throw Broken(row),
        ReviewId.Parse(row.GetString(Review)),
        row.GetString(Editor),
        row.GetDateTimeOffset(Created) ?? throw Broken(row),
        row.GetDateTimeOffset(Expires) ?? throw Broken(row))
    {
        ShowsWorkingCopy = row.GetBoolean(ShowsWorkingCopy) is true,
    };

    private static InvalidDataException Broken(TableEntity row) => new($"A row of the partition {row.PartitionKey} is not a preview link.");
}

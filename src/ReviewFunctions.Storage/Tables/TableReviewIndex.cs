using Azure;
using Azure.Data.Tables;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Storage.Tables;

/// <summary>The pointers as rows of the table <c>Index</c>: a partition for each list, in the order of its keys.</summary>
internal sealed class TableReviewIndex(StorageAccount account) : IReviewIndex
{
    /// <summary>The table's name.</summary>
    public const string Name = "Index";

    private const string Review = "Review";

    private readonly Table _rows = new(account.Tables, Name);

    /// <summary>The row of a pointer.</summary>
    public static TableEntity RowOf(Pointer pointer) => new(pointer.List.Name, pointer.Key) { [Review] = pointer.Review.ToString() };

    /// <inheritdoc/>
    public async Task<string?> FindVersionAsync(Pointer pointer, CancellationToken cancel) =>
        (await _rows.FindAsync(pointer.List.Name, pointer.Key, cancel, Review))?.ETag.ToString();

    /// <inheritdoc/>
    public async Task<bool> TryPutAsync(Pointer pointer, string? over, CancellationToken cancel)
    {
        var row = RowOf(pointer);
        return over is null ? await _rows.TryAddAsync(row, cancel) : await _rows.TryReplaceAsync(row, over, cancel) is not null;
    }

    /// <inheritdoc/>
    public Task<bool> TryRemoveAsync(Pointer pointer, string version, CancellationToken cancel) =>
        _rows.TryRemoveAsync(pointer.List.Name, pointer.Key, new ETag(version), cancel);

    /// <inheritdoc/>
    public async Task<int> CountAsync(PointerList list, int most, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {list.Name}");
        return (await _rows.ListAsync(filter, most, cancel, "RowKey")).Count;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Pointer>> ListAsync(PointerList list, string? after, int count, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {list.Name} and RowKey gt {after ?? ""}");
        var rows = await _rows.ListAsync(filter, count, cancel);
        return [.. rows.Select(row => new Pointer(list, row.RowKey, ReviewId.Parse(row.GetString(Review))))];
    }
}

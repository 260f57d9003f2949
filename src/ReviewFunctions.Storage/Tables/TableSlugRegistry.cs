using Azure.Data.Tables;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Storage.Tables;

/// <summary>The reservations as rows of the table <c>Slugs</c>: a partition for each, since nobody lists them.</summary>
internal sealed class TableSlugRegistry(StorageAccount account, TimeProvider time) : ISlugRegistry
{
    private const string RowKey = "owner", Owner = "Owner", Since = "Since";

    private readonly Table _rows = new(account.Tables, "Slugs");

    /// <inheritdoc/>
    public async Task<SlugReservation?> FindAsync(Slug slug, CancellationToken cancel) =>
        await _rows.FindAsync(slug.ToString(), RowKey, cancel) is { } row
            ? new SlugReservation(ReviewId.Parse(row.GetString(Owner)), row.GetDateTimeOffset(Since) ?? default, row.ETag.ToString())
            : null;

    /// <inheritdoc/>
    public async Task<bool> TryReserveAsync(Slug slug, ReviewId owner, CancellationToken cancel) =>
        await _rows.TryAddAsync(RowOf(slug, owner), cancel) || await IsOwnedAsync(slug, owner, cancel);

    /// <inheritdoc/>
    public async Task<bool> TryTakeOverAsync(Slug slug, SlugReservation abandoned, ReviewId owner, CancellationToken cancel) =>
        await _rows.TryReplaceAsync(RowOf(slug, owner), abandoned.Version, cancel) is not null || await IsOwnedAsync(slug, owner, cancel);

    /// <summary>After a refusal: an id is as good as a write id here, since only its own request reserves for it.</summary>
    private async Task<bool> IsOwnedAsync(Slug slug, ReviewId owner, CancellationToken cancel) =>
        await FindAsync(slug, cancel) is { } held && held.Owner == owner;

    private TableEntity RowOf(Slug slug, ReviewId owner) =>
        new(slug.ToString(), RowKey) { [Owner] = owner.ToString(), [Since] = time.GetUtcNow() };
}

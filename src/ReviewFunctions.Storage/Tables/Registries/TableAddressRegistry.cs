using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Storage.Tables.Registries;

/// <summary>The reservations as rows of the table <c>Slugs</c>: a partition for each, since nobody lists them.</summary>
internal sealed class TableAddressRegistry(StorageAccount account, TimeProvider time) : IAddressRegistry
{
    private const string RowKey = "owner", Owner = "Owner", Since = "Since", Name = "Name";

    private readonly Table _rows = new(account.Tables, "Slugs");

    /// <inheritdoc/>
    public async Task<Reservation?> FindAsync(Address address, CancellationToken cancel) =>
        await _rows.FindAsync(PartitionOf(address), RowKey, cancel) is { } row
            ? new Reservation(ReviewId.Parse(row.GetString(Owner)), row.GetDateTimeOffset(Since) ?? default, row.ETag.ToString())
            : null;

    /// <inheritdoc/>
    public async Task<bool> TryReserveAsync(Address address, ReviewId owner, CancellationToken cancel) =>
        await _rows.TryAddAsync(RowOf(address, owner), cancel) || await IsOwnedAsync(address, owner, cancel);

    /// <inheritdoc/>
    public async Task<bool> TryTakeOverAsync(Address address, Reservation abandoned, ReviewId owner, CancellationToken cancel) =>
        await _rows.TryReplaceAsync(RowOf(address, owner), abandoned.Version, cancel) is not null
            || await IsOwnedAsync(address, owner, cancel);

    /// <summary>After a refusal: the owner is as good as a write id here, since whoever reserves for it wants the same.</summary>
    private async Task<bool> IsOwnedAsync(Address address, ReviewId owner, CancellationToken cancel) =>
        await FindAsync(address, cancel) is { } held && held.Owner == owner;

    private TableEntity RowOf(Address address, ReviewId owner) =>
        new(PartitionOf(address), RowKey) { [Owner] = owner.ToString(), [Since] = time.GetUtcNow(), [Name] = address.ToString() };

    /// <summary>A slug is a key as it is. Paths and ids in feeds are none: they have slashes in them, and may be too long.</summary>
    internal static string PartitionOf(Address address)
    {
        var name = address.ToString();
        if (name.StartsWith('/')) return $"path|{HashOf(name)}";
        return name.StartsWith(Address.FeedIdPrefix, StringComparison.Ordinal)
            ? $"feed|{HashOf(name[Address.FeedIdPrefix.Length..])}"
            : name;
    }

    private static string HashOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}

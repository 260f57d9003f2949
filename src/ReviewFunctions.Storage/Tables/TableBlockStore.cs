using System.Security.Cryptography;
using Azure.Data.Tables;
using ReviewFunctions.Core.Comments.Blocking;

namespace ReviewFunctions.Storage.Tables;

/// <summary>
/// The entries as rows of the site, and the key in the table <c>Secrets</c>, which no backup has: so a backup alone tells nobody who was
/// blocked.
/// </summary>
internal sealed class TableBlockStore(ContentTable content, StorageAccount account) : IBlockStore
{
    /// <summary>The table of the key.</summary>
    public const string Secrets = "Secrets";

    private const string Kind = "Kind", Note = "Note", Editor = "Editor", Created = "Created", Expires = "Expires";
    private const string KeyRow = "blocks", KeyColumn = "Key";
    private const int KeyBytes = 32;

    private readonly Table _secrets = new(account.Tables, Secrets);
    private ReadOnlyMemory<byte>? _key;

    /// <summary>The row of an entry.</summary>
    public static TableEntity ToRow(BlockEntry entry) => new(Keys.Site, Keys.OfBlock(entry.Id))
    {
        [Kind] = StoredNames.OfTraits.Of(entry.Kind),
        [Note] = entry.Note,
        [Editor] = entry.Editor,
        [Created] = entry.Created,
        [Expires] = entry.Expires,
    };

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> ReadKeyAsync(CancellationToken cancel)
    {
        if (_key is { } known) return known;
        if (await FindKeyAsync(cancel) is { } stored) return (_key = stored).Value;
        // Of two that are made at the same time the first counts.
        var made = new TableEntity(Keys.Site, KeyRow) { [KeyColumn] = RandomNumberGenerator.GetBytes(KeyBytes) };
        await _secrets.TryAddAsync(made, cancel);
        _key = await FindKeyAsync(cancel) ?? throw new InvalidDataException("The key of the blocks is gone.");
        return _key.Value;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BlockEntry>> ListAsync(CancellationToken cancel)
    {
        var rows = await content.Rows.ListAsync(Keys.Range(Keys.Site, $"{Keys.Block}|", $"{Keys.Block}|"), int.MaxValue, cancel);
        return [.. rows.Select(ToEntry)];
    }

    /// <inheritdoc/>
    public async Task PutAsync(BlockEntry entry, CancellationToken cancel)
    {
        var row = ToRow(entry);
        while (!await content.Rows.TryAddAsync(row, cancel))
        {
            var stored = await content.Rows.FindAsync(row.PartitionKey, row.RowKey, cancel, "RowKey");
            if (stored is not null && await content.Rows.TryReplaceAsync(row, stored.ETag.ToString(), cancel) is not null) return;
        }
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(string id, CancellationToken cancel) =>
        content.Rows.TryRemoveAsync(Keys.Site, Keys.OfBlock(id), Azure.ETag.All, cancel);

    private async Task<ReadOnlyMemory<byte>?> FindKeyAsync(CancellationToken cancel) =>
        (await _secrets.FindAsync(Keys.Site, KeyRow, cancel))?.GetBinary(KeyColumn);

    private static BlockEntry ToEntry(TableEntity row) => new(
        row.RowKey[(Keys.Block.Length + 1)..],
        StoredNames.OfTraits.Read(row.GetString(Kind)),
        row.GetString(Note),
        row.GetString(Editor),
        row.GetDateTimeOffset(Created) ?? default,
        row.GetDateTimeOffset(Expires) ?? default);
}

using Azure;
using Azure.Data.Tables;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Storage.Tables.Rows;

namespace ReviewFunctions.Storage.Tables;

/// <summary>
/// The tokens as rows of the table <c>Tokens</c>: one partition, since they are few and are listed together, and the hash as row key, since
/// each check looks for that.
/// </summary>
internal sealed class TableTokenStore(StorageAccount account) : ITokenStore
{
    private const string Partition = "token";

    private readonly Table _rows = new(account.Tables, "Tokens");

    /// <inheritdoc/>
    public async Task<StoredToken?> FindAsync(TokenHash hash, CancellationToken cancel) =>
        await _rows.FindAsync(Partition, hash.ToString(), cancel) is { } row ? TokenRow.ToToken(row) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredToken>> ListAsync(CancellationToken cancel)
    {
        var rows = await _rows.ListAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), int.MaxValue, cancel);
        return [.. rows.Select(TokenRow.ToToken).OrderBy(stored => stored.Token.Id.ToString("N"), StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public Task AddAsync(TokenHash hash, EditorToken token, CancellationToken cancel) =>
        _rows.TryAddAsync(TokenRow.From(Partition, hash, token), cancel);

    /// <inheritdoc/>
    public Task RemoveAsync(TokenHash hash, CancellationToken cancel) =>
        _rows.TryRemoveAsync(Partition, hash.ToString(), ETag.All, cancel);

    /// <inheritdoc/>
    public Task<bool> TryRemoveAsync(StoredToken read, CancellationToken cancel) =>
        _rows.TryRemoveAsync(Partition, read.Hash.ToString(), new ETag(read.Version), cancel);

    /// <inheritdoc/>
    public async Task<bool> TryNoteUseAsync(StoredToken read, DateTimeOffset used, CancellationToken cancel) =>
        await _rows.TryReplaceAsync(TokenRow.From(Partition, read.Hash, read.Token with { LastUsed = used }), read.Version, cancel)
            is not null;
}

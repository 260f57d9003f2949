using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Storage.Tables;

namespace ReviewFunctions.Storage.Backups;

/// <summary>
/// The tables as lines of JSON and the blobs as files. What is in the index could be made again, but the timer's first messages after a
/// restore look there for what uses what. Answers to requests (<c>Idempotency</c>) are for a day and are left out, and
/// so is the key of what is blocked (<c>Secrets</c>).
/// </summary>
internal sealed class StoredContent(StorageAccount account, ContentTable content, KeptBlobs blobs) : IKeptContent
{
    private const string Content = "Content";

    /// <summary>
    /// What one transaction may hold
    /// (<see href="https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions">4 MiB</see>), with room for
    /// how it is written.
    /// </summary>
    private const int MostCharacters = 2 * 1024 * 1024;

    private static readonly string[] Others = ["Idempotency", TableBlockStore.Secrets];

    private readonly ContentRows _rows = new(content);

    /// <inheritdoc/>
    public IReadOnlyList<string> Tables { get; } = [Content, "Index", "Slugs", "Tokens"];

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ReadRowsAsync(string table, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = table == Content ? _rows.ReadAsync(cancel) : Table(table).ReadAsync(null, ContentRows.PageSize, cancel);
        await foreach (var row in rows)
            yield return RowJson.Write(row);
    }

    /// <inheritdoc/>
    public async Task AddRowsAsync(string table, IReadOnlyList<string> rows, CancellationToken cancel)
    {
        var target = Table(table);
        foreach (var partition in rows
            .GroupBy(row => RowJson.Read(row).PartitionKey, StringComparer.Ordinal)
            .Chunk(ContentTable.MostActions))
            await Task.WhenAll(partition.Select(group => AddPartitionAsync(target, [.. group], cancel)));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListFilesAsync(CancellationToken cancel) => blobs.ListAsync(cancel);

    /// <inheritdoc/>
    public Task<OpenedFile?> OpenFileAsync(string path, CancellationToken cancel) => blobs.OpenAsync(path, cancel);

    /// <inheritdoc/>
    public Task AddFileAsync(KeptFile file, Stream content, CancellationToken cancel) => blobs.AddAsync(file, content, cancel);

    /// <inheritdoc/>
    public async Task<string?> FindAnythingAsync(CancellationToken cancel)
    {
        foreach (var table in Tables.Concat(Others))
            if ((await Table(table).ListAsync(filter: null, count: 1, cancel, "RowKey")).Count > 0) return $"the table {table} has rows";
        return await blobs.FindAnyAsync(cancel);
    }

    private static async Task AddPartitionAsync(Table table, IReadOnlyList<string> rows, CancellationToken cancel)
    {
        var (waiting, size) = (new List<TableTransactionAction>(), 0);
        foreach (var row in rows)
        {
            if (waiting.Count == ContentTable.MostActions || (waiting.Count > 0 && size + row.Length > MostCharacters))
            {
                await AddAllAsync(table, waiting, cancel);
                (waiting, size) = ([], 0);
            }
            waiting.Add(ContentTable.Add(RowJson.Read(row)));
            size += row.Length;
        }
        await AddAllAsync(table, waiting, cancel);
    }

    private static async Task AddAllAsync(Table table, IReadOnlyList<TableTransactionAction> rows, CancellationToken cancel)
    {
        if (!await table.TryTransactAsync(rows, cancel)) throw new InvalidOperationException("Somebody else writes to the account.");
    }

    private Table Table(string name) => new(account.Tables, name);
}

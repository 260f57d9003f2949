using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace ReviewFunctions.Storage.Tables;

/// <summary>A table that comes to be when it is first written to.</summary>
internal sealed class Table(TableServiceClient service, string name)
{
    private readonly TableClient _client = service.GetTableClient(name);

    /// <summary>The row, or <see langword="null"/>.</summary>
    public Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancel, params string[] select) =>
        RunAsync(async client =>
        {
            var found = await client.GetEntityIfExistsAsync<TableEntity>(partition, row, select.Length > 0 ? select : null, cancel);
            return found.HasValue ? found.Value : null;
        }, cancel);

    /// <summary>At most <paramref name="count"/> rows that a filter lets through, or of all, in order.</summary>
    public Task<IReadOnlyList<TableEntity>> ListAsync(string? filter, int count, CancellationToken cancel, params string[] select) =>
        RunAsync<IReadOnlyList<TableEntity>>(async client =>
        {
            const int largestPage = 1000;
            var rows = client.QueryAsync<TableEntity>(filter, Math.Min(count, largestPage), select.Length > 0 ? select : null, cancel);
            return await rows.Take(count).ToListAsync(cancel);
        }, cancel);

    /// <summary>All rows that a filter lets through, in order and a page at a time, however many there are.</summary>
    public async IAsyncEnumerable<TableEntity> ReadAsync(string? filter, int pageSize, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var pages =
            _client.QueryAsync<TableEntity>(filter, pageSize, cancellationToken: cancel).AsPages().GetAsyncEnumerator(cancel);
        while (await RunAsync(_ => pages.MoveNextAsync().AsTask(), cancel))
            foreach (var row in pages.Current.Values)
                yield return row;
    }

    /// <summary>Adds a row.</summary>
    /// <returns><see langword="false"/> if there is one already.</returns>
    public Task<bool> TryAddAsync(TableEntity row, CancellationToken cancel) =>
        TryAsync(client => client.AddEntityAsync(row, cancel), cancel);

    /// <summary>Replaces the row that has this version.</summary>
    /// <returns>Its new version, or <see langword="null"/> if it had another or is gone.</returns>
    public async Task<string?> TryReplaceAsync(TableEntity row, string version, CancellationToken cancel)
    {
        Response? stored = null;
        var isReplaced = await TryAsync(
            async client => stored = await client.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancel), cancel);
        return isReplaced ? stored?.Headers.ETag.ToString() : null;
    }

    /// <summary>Removes the row that has this version.</summary>
    /// <returns><see langword="false"/> if it has another or is gone.</returns>
    public async Task<bool> TryRemoveAsync(string partition, string row, ETag version, CancellationToken cancel)
    {
        // The SDK keeps quiet about a row that is gone.
        Response? answer = null;
        return await TryAsync(async client => answer = await client.DeleteEntityAsync(partition, row, version, cancel), cancel)
            && answer is { IsError: false };
    }

    /// <summary>Does all of it or nothing.</summary>
    /// <returns><see langword="false"/> if a row that should be new is there, or one is no longer as it was read.</returns>
    public Task<bool> TryTransactAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancel) =>
        TryAsync(client => client.SubmitTransactionAsync(actions, cancel), cancel);

    private Task<bool> TryAsync<T>(Func<TableClient, Task<T>> write, CancellationToken cancel) =>
        RunAsync(async client =>
        {
            try
            {
                await write(client);
                return true;
            }
            catch (RequestFailedException lost) when (lost.Status is 409 or 412 || lost is
            {
                Status: 404,
                ErrorCode: "ResourceNotFound" or "EntityNotFound"
            })
            {
                return false;
            }
        }, cancel);

    private Task<T> RunAsync<T>(Func<TableClient, Task<T>> call, CancellationToken cancel) =>
        StorageCall.RunAsync(() => call(_client), () => _client.CreateIfNotExistsAsync(cancel), cancel);
}

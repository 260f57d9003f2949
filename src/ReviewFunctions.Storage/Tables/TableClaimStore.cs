using Azure;
using Azure.Data.Tables;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Storage.Tables.Rows;

namespace ReviewFunctions.Storage.Tables;

/// <summary>
/// The claims as rows of the table <c>Idempotency</c>: one partition, since only editors make them and the old ones are found together.
/// </summary>
internal sealed class TableClaimStore(StorageAccount account) : IClaimStore
{
    private const string Partition =
        "claim", Id = "Id", Fingerprint = "Fingerprint", Since = "Since", Answer = "Answer", IsAnswered = "IsAnswered";

    /// <summary>How many old rows are removed at once.</summary>
    private const int RowsAtOnce = 100;

    private readonly Table _rows = new(account.Tables, "Idempotency");

    /// <inheritdoc/>
    public async Task<Claim?> FindAsync(string key, CancellationToken cancel) =>
        await _rows.FindAsync(Partition, key, cancel) is { } row ? ToClaim(row) : null;

    /// <inheritdoc/>
    public async Task<Claim?> TryAddAsync(Claim claim, CancellationToken cancel)
    {
        await _rows.TryAddAsync(From(claim), cancel);
        return await FindAsync(claim.Key, cancel) is { } stored && stored.Id == claim.Id ? stored : null;
    }

    /// <inheritdoc/>
    public async Task<Claim?> TryReplaceAsync(Claim claim, CancellationToken cancel) =>
        claim.Version is { } version && await _rows.TryReplaceAsync(From(claim), version, cancel) is { } stored
            ? claim with { Version = stored }
            : null;

    /// <inheritdoc/>
    public async Task RemoveAsync(Claim claim, CancellationToken cancel)
    {
        if (claim.Version is { } version) await _rows.TryRemoveAsync(Partition, claim.Key, new ETag(version), cancel);
    }

    /// <inheritdoc/>
    public async Task RemoveBeforeAsync(DateTimeOffset time, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Since lt {time}");
        while (await _rows.ListAsync(filter, RowsAtOnce, cancel, "RowKey") is { Count: > 0 } old)
            await Task.WhenAll(old.Select(row => _rows.TryRemoveAsync(Partition, row.RowKey, row.ETag, cancel)));
    }

    private static TableEntity From(Claim claim)
    {
        var row = new TableEntity(Partition, claim.Key)
        {
            [Id] = claim.Id,
            [Fingerprint] = claim.Fingerprint,
            [Since] = claim.Since,
            [IsAnswered] = claim.Answer is not null,
        };
        LongColumn.Write(row, Answer, (claim.Answer ?? default).Span);
        return row;
    }

    private static Claim ToClaim(TableEntity row) => new()
    {
        Key = row.RowKey,
        Id = row.GetGuid(Id) ?? throw Broken(row),
        Fingerprint = row.GetString(Fingerprint),
        Since = row.GetDateTimeOffset(Since) ?? throw Broken(row),
        Answer = row.GetBoolean(IsAnswered) is true ? LongColumn.Read(row, Answer) : default(ReadOnlyMemory<byte>?),
        Version = row.ETag.ToString(),
    };

    private static InvalidDataException Broken(TableEntity row) => new($"The row {row.RowKey} is not a claim.");
}

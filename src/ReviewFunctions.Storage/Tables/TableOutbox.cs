using Azure;
using Azure.Data.Tables;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;
using ReviewFunctions.Storage.Tables.Rows;

namespace ReviewFunctions.Storage.Tables;

/// <inheritdoc cref="IOutbox"/>
internal sealed class TableOutbox(ContentTable content) : IOutbox
{
    /// <summary>How many rows of one partition are read for one run; the next run reads on.</summary>
    private const int RowsAtOnce = 1000;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutboxMessage>> ListDueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var due = TableClient.CreateQueryFilter($" and NotBefore le {now}");
        var partitions = await Task.WhenAll(Keys.ReviewPartitions.Append(Keys.Site).Select(partition => ListAsync(partition, due, cancel)));
        return [.. partitions.SelectMany(rows => rows).OrderBy(row => row.Id.ToString("N"), StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReviewMessage>> ListAsync(ReviewId review, CancellationToken cancel)
    {
        var ofReview = TableClient.CreateQueryFilter($" and Review eq {review.ToString()}");
        return [.. (await ListAsync(Keys.PartitionOf(review), ofReview, cancel)).OfType<ReviewMessage>()];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReviewChanged>> ListFailedAsync(CancellationToken cancel)
    {
        var partitions = await Task.WhenAll(Keys.ReviewPartitions.Select(partition => ListAsync(partition, " and Attempts gt 0", cancel)));
        var failed = partitions.SelectMany(rows => rows).OfType<ReviewChanged>();
        return [.. failed.OrderBy(row => row.Id.ToString("N"), StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EverythingChanged>> ListEverythingAsync(CancellationToken cancel) =>
        [.. (await ListAsync(Keys.Site, condition: "", cancel)).OfType<EverythingChanged>()];

    /// <inheritdoc/>
    public async Task<OutboxMessage?> FindAsync(OutboxMessage message, CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.PartitionOf(message), Keys.OfOutbox(message.Id), cancel) is { } row
            ? OutboxEntity.ToMessage(row)
            : null;

    /// <inheritdoc/>
    public Task AddAsync(SiteMessage message, CancellationToken cancel) =>
        content.Rows.TryAddAsync(OutboxEntity.From(message), cancel);

    /// <inheritdoc/>
    public async Task<OutboxMessage?> TryReplaceAsync(OutboxMessage changed, CancellationToken cancel)
    {
        if (changed.Version is not { } version) return null;
        var stored = await content.Rows.TryReplaceAsync(OutboxEntity.From(changed), version, cancel);
        return stored is null ? null : changed with { Version = stored };
    }

    /// <inheritdoc/>
    public Task RemoveAsync(IReadOnlyList<OutboxMessage> done, CancellationToken cancel) =>
        Task.WhenAll(done.Select(row => content.Rows.TryRemoveAsync(Keys.PartitionOf(row), Keys.OfOutbox(row.Id), ETag.All, cancel)));

    private async Task<IEnumerable<OutboxMessage>> ListAsync(string partition, string condition, CancellationToken cancel)
    {
        var rows = await content.Rows.ListAsync(Keys.Range(partition, $"{Keys.Outbox}|", Keys.Outbox) + condition, RowsAtOnce, cancel);
        return rows.Select(OutboxEntity.ToMessage);
    }
}

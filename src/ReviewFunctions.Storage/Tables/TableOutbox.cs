using Azure;
using Azure.Data.Tables;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Storage.Tables;

/// <inheritdoc cref="IOutbox"/>
internal sealed class TableOutbox(ContentTable content) : IOutbox
{
    /// <summary>How many rows of one partition are read for one run; the next run reads on.</summary>
    private const int RowsAtOnce = 1000;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutboxRow>> ListDueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var due = TableClient.CreateQueryFilter($" and NotBefore le {now}");
        var partitions = await Task.WhenAll(Keys.ReviewPartitions.Append(Keys.Site).Select(partition => ListAsync(partition, due, cancel)));
        return [.. partitions.SelectMany(rows => rows).OrderBy(row => row.Id.ToString("N"), StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReviewDuty>> ListAsync(ReviewId review, CancellationToken cancel)
    {
        var ofReview = TableClient.CreateQueryFilter($" and Review eq {review.ToString()}");
        return [.. (await ListAsync(Keys.PartitionOf(review), ofReview, cancel)).OfType<ReviewDuty>()];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EverythingChanged>> ListEverythingAsync(CancellationToken cancel) =>
        [.. (await ListAsync(Keys.Site, condition: "", cancel)).OfType<EverythingChanged>()];

    /// <inheritdoc/>
    public Task AddAsync(SiteDuty duty, CancellationToken cancel) =>
        content.Rows.TryAddAsync(OutboxEntity.From(duty), cancel);

    /// <inheritdoc/>
    public async Task<OutboxRow?> TryReplaceAsync(OutboxRow changed, CancellationToken cancel)
    {
        if (changed.Version is not { } version || await content.Rows.TryReplaceAsync(OutboxEntity.From(changed), version, cancel) is not { } stored)
            return null;
        return changed with { Version = stored };
    }

    /// <inheritdoc/>
    public Task RemoveAsync(IReadOnlyList<OutboxRow> done, CancellationToken cancel) =>
        Task.WhenAll(done.Select(row => content.Rows.TryRemoveAsync(Keys.PartitionOf(row), Keys.OfOutbox(row.Id), ETag.All, cancel)));

    private async Task<IEnumerable<OutboxRow>> ListAsync(string partition, string condition, CancellationToken cancel)
    {
        var rows = await content.Rows.ListAsync(Keys.Range(partition, $"{Keys.Outbox}|", Keys.Outbox) + condition, RowsAtOnce, cancel);
        return rows.Select(OutboxEntity.ToRow);
    }
}

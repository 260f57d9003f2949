using Azure.Data.Tables;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Storage.Tables.Rows;

namespace ReviewFunctions.Storage.Tables;

/// <inheritdoc cref="IReviewStore"/>
internal sealed class TableReviewStore(ContentTable content) : IReviewStore
{
    /// <inheritdoc/>
    public async Task<Review?> FindAsync(ReviewId id, CancellationToken cancel) =>
        await FindRowAsync(id, cancel) is { } row && !TombstoneRow.Is(row) ? ReviewRow.ToReview(row) : null;

    /// <inheritdoc/>
    public async Task<Tombstone?> FindTombstoneAsync(ReviewId id, CancellationToken cancel) =>
        await FindRowAsync(id, cancel) is { } row && TombstoneRow.Is(row) ? TombstoneRow.ToTombstone(row) : null;

    /// <inheritdoc/>
    public async Task<Review?> FindRevisionAsync(ReviewId id, int revision, CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.PartitionOf(id), Keys.OfRevision(id, revision), cancel) is { } row
            ? ReviewRow.ToReview(row)
            : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Review>> ListRevisionsAsync(ReviewId id, int from, int count, CancellationToken cancel)
    {
        var rows = await content.Rows.ListAsync(Keys.RevisionsFrom(id, from), count, cancel);
        return [.. rows.Select(ReviewRow.ToReview)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RevisionSummary>> ListSummariesAsync(ReviewId id, int before, int count, CancellationToken cancel)
    {
        var from = Math.Max(1, before - count);
        var rows = await content.Rows.ListAsync(Keys.RevisionsFrom(id, from), before - from, cancel, ReviewRow.SummaryColumns);
        return [.. rows.Select(ReviewRow.ToSummary).Reverse()];
    }

    /// <inheritdoc/>
    public async Task<Review?> FindWrittenAsync(ReviewId id, Guid write, CancellationToken cancel)
    {
        var ofWrite = TableClient.CreateQueryFilter($" and WriteId eq {write}");
        var rows = await content.Rows.ListAsync(Keys.RevisionsFrom(id, 1) + ofWrite, 1, cancel);
        return rows.Select(ReviewRow.ToReview).FirstOrDefault();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReviewId>> ListIdsAsync(ReviewId? after, int count, CancellationToken cancel)
    {
        List<ReviewId> ids = [];
        foreach (var partition in Keys.ReviewPartitions.Where(partition =>
            after is null || string.CompareOrdinal(partition, Keys.PartitionOf(after.Value)) >= 0))
        {
            var from = after is { } last && Keys.PartitionOf(last) == partition ? Keys.OfReview(last) + "!" : $"{Keys.Review}|";
            var rows = await content.Rows.ListAsync(Keys.Range(partition, from, Keys.Review), count - ids.Count, cancel, "Id");
            ids.AddRange(rows.Select(row => ReviewId.Parse(row.GetString("Id"))));
            if (ids.Count == count) break;
        }
        return ids;
    }

    /// <inheritdoc/>
    public Task<bool> TrySaveAsync(Review review, ReviewChanged change, CancellationToken cancel) =>
        TryWriteAsync(review, change, [], cancel);

    /// <inheritdoc/>
    public async Task<bool> TryTakeOverAsync(Review review, WorkingCopy copy, ReviewChanged change, CancellationToken cancel)
    {
        var row = await FindWorkingCopyAsync(review.Id, cancel);
        if (row is not null && row.GetGuid(ReviewRow.WriteId) == copy.Version)
            return await TryWriteAsync(review, change, [ContentTable.Remove(row, row.ETag.ToString())], cancel);
        // The copy is gone if this very write was carried out and its answer was lost.
        return await WasWrittenAsync(ReviewRow.From(review, Keys.OfRevision(review.Id, review.Revision), change.Id), change.Id, cancel);
    }

    /// <inheritdoc/>
    public async Task<bool> TryEraseAsync(Review review, Tombstone tombstone, ReviewErased message, CancellationToken cancel)
    {
        var row = TombstoneRow.From(tombstone);
        return await ReplaceAsync(row, review.Revision, cancel) is { } write
            && await content.Rows.TryTransactAsync([write, ContentTable.Add(OutboxEntity.From(message))], cancel);
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveRevisionsAsync(ReviewId erased, CancellationToken cancel)
    {
        var rows = await content.Rows.ListAsync(Keys.RevisionsFrom(erased, 0), ContentTable.MostActions, cancel, "PartitionKey", "RowKey");
        if (rows.Count == 0)
            rows = await content.Rows.ListAsync(
                Keys.PreviewLinksOf(erased), ContentTable.MostActions, cancel, "PartitionKey", "RowKey");
        if (rows.Count == 0 && await FindWorkingCopyAsync(erased, cancel) is { } copy) rows = [copy];
        // A refusal means that somebody else has removed some of them: the next call reads again.
        if (rows.Count > 0) await content.Rows.TryTransactAsync([.. rows.Select(ContentTable.Remove)], cancel);
        return rows.Count > 0;
    }

    private async Task<bool> TryWriteAsync(
        Review review, ReviewChanged change, IReadOnlyList<TableTransactionAction> more, CancellationToken cancel)
    {
        var current = ReviewRow.From(review, Keys.OfReview(review.Id), change.Id);
        if (await WriteCurrentAsync(review, current, cancel) is not { } write) return false;

        var revision = ReviewRow.From(review, Keys.OfRevision(review.Id, review.Revision), change.Id);
        TableTransactionAction[] all = [write, ContentTable.Add(revision), ContentTable.Add(OutboxEntity.From(change)), .. more];
        return await content.Rows.TryTransactAsync(all, cancel) || await WasWrittenAsync(revision, change.Id, cancel);
    }

    private Task<TableEntity?> FindWorkingCopyAsync(ReviewId id, CancellationToken cancel) =>
        content.Rows.FindAsync(Keys.PartitionOf(id), Keys.OfWorkingCopy(id), cancel, "PartitionKey", "RowKey", ReviewRow.WriteId);

    private Task<TableEntity?> FindRowAsync(ReviewId id, CancellationToken cancel) =>
        content.Rows.FindAsync(Keys.PartitionOf(id), Keys.OfReview(id), cancel);

    private async Task<TableTransactionAction?> WriteCurrentAsync(Review review, TableEntity row, CancellationToken cancel) =>
        review.Revision == 1 ? ContentTable.Add(row) : await ReplaceAsync(row, review.Revision - 1, cancel);

    /// <returns><see langword="null"/> if the stored review is not at that revision. A tombstone is at none.</returns>
    private async Task<TableTransactionAction?> ReplaceAsync(TableEntity row, int revision, CancellationToken cancel)
    {
        var stored = await content.Rows.FindAsync(row.PartitionKey, row.RowKey, cancel, ReviewRow.Revision);
        return stored?.GetInt32(ReviewRow.Revision) == revision ? ContentTable.Replace(row, stored.ETag.ToString()) : null;
    }

    /// <summary>
    /// Whether a refused write is one's own, whose answer was lost: a revision's row never changes, so its write id tells.
    /// </summary>
    private async Task<bool> WasWrittenAsync(TableEntity revision, Guid writeId, CancellationToken cancel)
    {
        var stored = await content.Rows.FindAsync(revision.PartitionKey, revision.RowKey, cancel, ReviewRow.WriteId);
        return stored?.GetGuid(ReviewRow.WriteId) == writeId;
    }
}

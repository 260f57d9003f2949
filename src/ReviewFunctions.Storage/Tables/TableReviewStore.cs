using Azure.Data.Tables;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Storage.Tables;

/// <inheritdoc cref="IReviewStore"/>
internal sealed class TableReviewStore(ContentTable content) : IReviewStore
{
    /// <inheritdoc/>
    public async Task<Review?> FindAsync(ReviewId id, CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.PartitionOf(id), Keys.OfReview(id), cancel) is { } row ? ReviewRow.ToReview(row) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Review>> ListRevisionsAsync(ReviewId id, int from, CancellationToken cancel)
    {
        var filter = Keys.Range(Keys.PartitionOf(id), Keys.OfRevision(id, from), $"{Keys.Revision}|{id}|");
        var rows = await content.Rows.ListAsync(filter, int.MaxValue, cancel);
        return [.. rows.Select(ReviewRow.ToReview)];
    }

    /// <inheritdoc/>
    public async Task<Review?> FindWrittenAsync(ReviewId id, Guid write, CancellationToken cancel)
    {
        var ofWrite = TableClient.CreateQueryFilter($" and WriteId eq {write}");
        var rows = await content.Rows.ListAsync(Keys.Range(Keys.PartitionOf(id), Keys.OfRevision(id, 1), $"{Keys.Revision}|{id}|") + ofWrite, 1, cancel);
        return rows.Select(ReviewRow.ToReview).FirstOrDefault();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReviewId>> ListIdsAsync(ReviewId? after, int count, CancellationToken cancel)
    {
        List<ReviewId> ids = [];
        foreach (var partition in Keys.ReviewPartitions.Where(partition => after is null || string.CompareOrdinal(partition, Keys.PartitionOf(after.Value)) >= 0))
        {
            var from = after is { } last && Keys.PartitionOf(last) == partition ? Keys.OfReview(last) + "!" : $"{Keys.Review}|";
            var rows = await content.Rows.ListAsync(Keys.Range(partition, from, Keys.Review), count - ids.Count, cancel, "Id");
            ids.AddRange(rows.Select(row => ReviewId.Parse(row.GetString("Id"))));
            if (ids.Count == count) break;
        }
        return ids;
    }

    /// <inheritdoc/>
    public async Task<bool> TrySaveAsync(Review review, ReviewChanged change, CancellationToken cancel)
    {
        var current = ReviewRow.From(review, Keys.OfReview(review.Id), change.Id);
        if (await WriteCurrentAsync(review, current, cancel) is not { } write) return false;

        var revision = ReviewRow.From(review, Keys.OfRevision(review.Id, review.Revision), change.Id);
        return await content.Rows.TryTransactAsync([write, ContentTable.Add(revision), ContentTable.Add(OutboxEntity.From(change))], cancel)
            || await WasWrittenAsync(revision, change.Id, cancel);
    }

    private async Task<TableTransactionAction?> WriteCurrentAsync(Review review, TableEntity row, CancellationToken cancel)
    {
        if (review.Revision == 1) return ContentTable.Add(row);
        var stored = await content.Rows.FindAsync(row.PartitionKey, row.RowKey, cancel, ReviewRow.Revision);
        return stored?.GetInt32(ReviewRow.Revision) == review.Revision - 1 ? ContentTable.Replace(row, stored.ETag.ToString()) : null;
    }

    /// <summary>Whether a refused write is one's own, whose answer was lost: a revision's row never changes, so its write id tells.</summary>
    private async Task<bool> WasWrittenAsync(TableEntity revision, Guid writeId, CancellationToken cancel)
    {
        var stored = await content.Rows.FindAsync(revision.PartitionKey, revision.RowKey, cancel, ReviewRow.WriteId);
        return stored?.GetGuid(ReviewRow.WriteId) == writeId;
    }
}

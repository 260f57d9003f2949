using Azure.Data.Tables;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Storage.Tables.Rows;

namespace ReviewFunctions.Storage.Tables;

/// <inheritdoc cref="IWorkingCopyStore"/>
internal sealed class TableWorkingCopyStore(ContentTable content) : IWorkingCopyStore
{
    private const string WriteId = ReviewRow.WriteId, Revision = ReviewRow.Revision, Review = "Review", Slug = "Slug",
        Significant = "IsSignificant", Editor = "Editor", Saved = "Saved", Content = "Content";

    /// <summary>The row of a working copy.</summary>
    public static TableEntity ToRow(WorkingCopy copy)
    {
        var row = new TableEntity(Keys.PartitionOf(copy.Review), Keys.OfWorkingCopy(copy.Review))
        {
            [WriteId] = copy.Version,
            [Review] = copy.Review.ToString(),
            [Revision] = copy.Revision,
            [Slug] = copy.Rewrite.Slug?.ToString(),
            [Significant] = copy.Rewrite.Significant,
            [Editor] = copy.Editor,
            [Saved] = copy.Saved,
        };
        LongColumn.Write(row, Content, ReviewJson.Write(copy.Rewrite.Content));
        return row;
    }

    /// <inheritdoc/>
    public async Task<WorkingCopy?> FindAsync(ReviewId review, CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.PartitionOf(review), Keys.OfWorkingCopy(review), cancel) is { } row ? ToCopy(row) : null;

    /// <summary>
    /// Writes the copy and touches the row of the review in one transaction, so that none is left beside a review that is erased meanwhile.
    /// </summary>
    public async Task<bool> TrySaveAsync(WorkingCopy copy, WorkingCopy? before, Review review, CancellationToken cancel)
    {
        var row = ToRow(copy);
        var of = await content.Rows.FindAsync(row.PartitionKey, Keys.OfReview(copy.Review), cancel, "PartitionKey", "RowKey", Revision);
        if (of?.GetInt32(Revision) != review.Revision) return false;
        if (before is null) return await TryAsync(ContentTable.Add(row), of, row, cancel);
        var stored = await FindVersionAsync(row, cancel);
        return stored?.GetGuid(WriteId) == before.Version
            && await TryAsync(ContentTable.Replace(row, stored.ETag.ToString()), of, row, cancel);
    }

    /// <inheritdoc/>
    public async Task<bool> TryRemoveAsync(WorkingCopy copy, CancellationToken cancel)
    {
        var stored = await FindVersionAsync(ToRow(copy), cancel);
        return stored?.GetGuid(WriteId) == copy.Version
            && await content.Rows.TryRemoveAsync(stored.PartitionKey, stored.RowKey, stored.ETag, cancel);
    }

    /// <summary>A refused write may be one's own, whose answer was lost: the write id tells.</summary>
    private async Task<bool> TryAsync(TableTransactionAction write, TableEntity review, TableEntity row, CancellationToken cancel)
    {
        var touch = new TableTransactionAction(
            TableTransactionActionType.UpdateMerge, new TableEntity(review.PartitionKey, review.RowKey), review.ETag);
        return await content.Rows.TryTransactAsync([write, touch], cancel)
            || (await FindVersionAsync(row, cancel))?.GetGuid(WriteId) == row.GetGuid(WriteId);
    }

    private Task<TableEntity?> FindVersionAsync(TableEntity row, CancellationToken cancel) =>
        content.Rows.FindAsync(row.PartitionKey, row.RowKey, cancel, "PartitionKey", "RowKey", WriteId);

    private static WorkingCopy ToCopy(TableEntity row) => new()
    {
        Review = ReviewId.Parse(row.GetString(Review)),
        Revision = row.GetInt32(Revision) ?? throw Broken(row),
        Version = row.GetGuid(WriteId) ?? throw Broken(row),
        Rewrite = new Rewrite(
            ReviewJson.ReadContent(LongColumn.Read(row, Content)),
            row.GetString(Slug) is { } slug ? ReviewFunctions.Reviews.Slug.Parse(slug) : null,
            row.GetBoolean(Significant) is true),
        Editor = row.GetString(Editor),
        Saved = row.GetDateTimeOffset(Saved) ?? throw Broken(row),
    };

    private static InvalidDataException Broken(TableEntity row) => new($"The row {row.RowKey} is not a working copy.");
}

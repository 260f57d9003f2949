using Azure.Data.Tables;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Storage.Tables.Rows;

namespace ReviewFunctions.Storage.Tables;

/// <inheritdoc cref="ICommentStore"/>
internal sealed class TableCommentStore(ContentTable content, TimeProvider time) : ICommentStore
{
    /// <summary>More heads than a review can have comments, but for those that came at the same moment.</summary>
    private const int MostHeads = 2 * (CommentLimits.MostApproved + CommentLimits.MostWaiting);

    private readonly CommentWords _words = new(content);

    /// <inheritdoc/>
    public async Task<StoredComment?> FindAsync(CommentKey key, CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.PartitionOf(key.Review), Keys.OfComment(key), cancel) is { } row
            ? new StoredComment(CommentRow.ToComment(row), row.ETag.ToString())
            : null;

    /// <inheritdoc/>
    public async Task<bool> TryAddAsync(Comment comment, IReadOnlyList<CommentMessage> messages, CancellationToken cancel) =>
        await _words.TakeAsync(comment, cancel) is { } words && await TryWriteAsync(comment, ContentTable.Add, [words], messages, cancel);

    /// <inheritdoc/>
    public Task<bool> TryReplaceAsync(Comment comment, string version, IReadOnlyList<CommentMessage> messages, CancellationToken cancel) =>
        TryWriteAsync(comment, row => ContentTable.Replace(row, version), [], messages, cancel);

    /// <inheritdoc/>
    public async Task<bool> TryRemoveAsync(CommentKey key, string version, CommentChanged message, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.PartitionOf(key.Review), Keys.OfComment(key));
        TableTransactionAction[] actions =
            [new(TableTransactionActionType.Delete, row, new Azure.ETag(version)), ContentTable.Add(OutboxEntity.From(message))];
        var removed = await content.Rows.FindAsync(row.PartitionKey, row.RowKey, cancel, CommentRow.HeadColumns);
        if (!await content.Rows.TryTransactAsync(actions, cancel)
            && await content.Rows.FindAsync(row.PartitionKey, Keys.OfOutbox(message.Id), cancel, "RowKey") is null)
            return false;
        if (removed is not null) await _words.ForgetAsync(key, CommentRow.FingerprintOf(removed), cancel);
        return true;
    }

    /// <inheritdoc/>
    public async Task<StoredComment?> FindSameAsync(ReviewId review, string fingerprint, CancellationToken cancel) =>
        await _words.FindHolderAsync(review, fingerprint, cancel) is { } row
            ? new StoredComment(CommentRow.ToComment(row), row.ETag.ToString()) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Comment>> ListApprovedAsync(ReviewId review, CancellationToken cancel)
    {
        var rows = await content.Rows.ListAsync(Keys.CommentsOn(review) + CommentRow.IsShown, CommentLimits.MostApproved, cancel);
        return [.. rows.Select(CommentRow.ToComment)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CommentHead>> ListHeadsAsync(ReviewId review, CancellationToken cancel)
    {
        var rows = await content.Rows.ListAsync(Keys.CommentsOn(review), MostHeads, cancel, CommentRow.HeadColumns);
        return [.. rows.Select(CommentRow.ToHead)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Comment>> ListAsync(CommentKey? after, int count, CancellationToken cancel)
    {
        List<Comment> found = [];
        var last = after is null ? null : Keys.PartitionOf(after.Review);
        foreach (var partition in Keys.ReviewPartitions.Where(partition => string.CompareOrdinal(partition, last) >= 0))
        {
            var from = after is not null && partition == last ? Keys.OfComment(after) + "!" : $"{Keys.Comment}|";
            var rows = await content.Rows.ListAsync(Keys.Range(partition, from, $"{Keys.Comment}|"), count - found.Count, cancel);
            found.AddRange(rows.Select(CommentRow.ToComment));
            if (found.Count == count) break;
        }
        return found;
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveAllAsync(ReviewId erased, CancellationToken cancel)
    {
        var rows = await content.Rows.ListAsync(Keys.CommentsOn(erased), ContentTable.MostActions, cancel, "PartitionKey", "RowKey");
        if (rows.Count == 0) rows = await content.Rows.ListAsync(Keys.WordsOn(erased), ContentTable.MostActions, cancel, "PartitionKey",
            "RowKey");
        // A refusal means that somebody else has removed some of them: the next call reads again.
        if (rows.Count > 0) await content.Rows.TryTransactAsync([.. rows.Select(ContentTable.Remove)], cancel);
        return rows.Count > 0;
    }

    /// <summary>A refused write may be one's own, whose answer was lost: the write id tells.</summary>
    private async Task<bool> TryWriteAsync(
        Comment comment, Func<TableEntity, TableTransactionAction> write, IReadOnlyList<TableTransactionAction> others,
            IReadOnlyList<CommentMessage> messages, CancellationToken cancel)
    {
        var writeId = Guid.CreateVersion7(time.GetUtcNow());
        var row = CommentRow.From(comment, writeId);
        var outbox = messages.Select(message => ContentTable.Add(OutboxEntity.From(message)));
        if (await content.Rows.TryTransactAsync([write(row), .. others, .. outbox], cancel)) return true;
        var stored = await content.Rows.FindAsync(row.PartitionKey, row.RowKey, cancel, CommentRow.WriteId);
        return stored?.GetGuid(CommentRow.WriteId) == writeId;
    }
}

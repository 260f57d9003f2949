using Azure.Data.Tables;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Storage.Tables.Rows;

/// <summary>
/// Notes which comment has which words, one row for a fingerprint, written in the transaction that adds the comment: so of two that come at
/// once one is refused. A note whose comment is gone, or says something else by now, says nothing and may be written over.
/// </summary>
internal sealed class CommentWords(ContentTable content)
{
    private const string Id = "Comment";

    /// <summary>What a transaction has to do so that the comment has its words for itself.</summary>
    /// <returns><see langword="null"/> if another comment has them.</returns>
    public async Task<TableTransactionAction?> TakeAsync(Comment comment, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.PartitionOf(comment.Review),
            Keys.OfWords(comment.Review, comment.Fingerprint))
        { [Id] = comment.Key.Id.ToString() };
        if (await FindNoteAsync(comment.Review, comment.Fingerprint, cancel) is not { } note) return ContentTable.Add(row);
        return await FindHolderAsync(note, comment.Review, comment.Fingerprint, cancel) is null
            ? ContentTable.Replace(row, note.ETag.ToString()) : null;
    }

    /// <summary>The comment that has the words, or <see langword="null"/>.</summary>
    public async Task<TableEntity?> FindHolderAsync(ReviewId review, string fingerprint, CancellationToken cancel) =>
        await FindNoteAsync(review, fingerprint, cancel) is { } note ? await FindHolderAsync(note, review, fingerprint, cancel) : null;

    /// <summary>Removes the note of a comment that is gone, unless another has its words by now.</summary>
    public async Task ForgetAsync(CommentKey gone, string fingerprint, CancellationToken cancel)
    {
        if (await FindNoteAsync(gone.Review, fingerprint, cancel) is { } note && note.GetString(Id) == gone.Id.ToString())
            await content.Rows.TryRemoveAsync(note.PartitionKey, note.RowKey, note.ETag, cancel);
    }

    private Task<TableEntity?> FindNoteAsync(ReviewId review, string fingerprint, CancellationToken cancel) =>
        content.Rows.FindAsync(Keys.PartitionOf(review), Keys.OfWords(review, fingerprint), cancel);

    private async Task<TableEntity?> FindHolderAsync(TableEntity note, ReviewId review, string fingerprint, CancellationToken cancel)
    {
        var key = new CommentKey(review, CommentId.Parse(note.GetString(Id)));
        return await content.Rows.FindAsync(note.PartitionKey, Keys.OfComment(key), cancel) is { } holder
            && CommentRow.FingerprintOf(holder) == fingerprint
            ? holder
            : null;
    }
}

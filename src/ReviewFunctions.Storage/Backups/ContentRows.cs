using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Storage.Tables;
using ReviewFunctions.Storage.Tables.Rows;

namespace ReviewFunctions.Storage.Backups;

/// <summary>
/// The rows of the table <c>Content</c> in an order, and with omissions, that make a whole of them though editors go on meanwhile. Reviews
/// come before everything that they name; then messages, and what they are about after them. Links to previews last for
/// days, and one that was revoked must not come back: they are left out.
/// </summary>
internal sealed class ContentRows(ContentTable content)
{
    /// <summary>How many rows are read at once: of reviews, some thirty megabytes at the very most.</summary>
    public const int PageSize = 100;

    /// <summary>The character behind the bar that ends a row's kind.</summary>
    private const string End = "}";

    /// <summary>The rows that a backup is to have.</summary>
    public async IAsyncEnumerable<TableEntity> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var partition in Keys.ReviewPartitions)
            await foreach (var row in ReadReviewsAsync(partition, cancel))
                yield return row;
        await foreach (var row in content.Rows.ReadAsync(Of(Keys.Outbox), PageSize, cancel))
            if (!IsOfAReview(row)) yield return row;
        var rest = OfNoneOf(Keys.Outbox, Keys.Review, Keys.Revision, Keys.PreviewLink);
        await foreach (var row in content.Rows.ReadAsync(rest, PageSize, cancel))
            yield return row;
    }

    /// <summary>
    /// Reviews as their own rows say, then their revisions up to those: a later one was saved since, and its number would be taken when
    /// the review is saved again. A review that was erased brings the message to finish that.
    /// </summary>
    private async IAsyncEnumerable<TableEntity> ReadReviewsAsync(string partition, [EnumeratorCancellation] CancellationToken cancel)
    {
        var latest = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var row in content.Rows.ReadAsync(Keys.Range(partition, $"{Keys.Review}|", Keys.Review), PageSize, cancel))
        {
            latest[PartOf(row, 1)] = row.GetInt32(ReviewRow.Revision) ?? int.MaxValue;
            yield return row;
            if (TombstoneRow.Is(row)) yield return MessageToErase(row);
        }
        await foreach (var row in content.Rows.ReadAsync(Keys.Range(partition, $"{Keys.Revision}|", Keys.Revision), PageSize, cancel))
            if (latest.TryGetValue(PartOf(row, 1), out var last) && int.Parse(PartOf(row, 2), CultureInfo.InvariantCulture) <= last)
                yield return row;
    }

    private static TableEntity MessageToErase(TableEntity row)
    {
        var tombstone = TombstoneRow.ToTombstone(row);
        return OutboxEntity.From(new ReviewErased
        {
            Id = Guid.CreateVersion7(tombstone.Erased),
            NotBefore = tombstone.Erased,
            Review = tombstone.Id
        });
    }

    /// <summary>Whether a message is about a review: to publish all covers it, or the tombstone has brought it.</summary>
    private static bool IsOfAReview(TableEntity row) => row.ContainsKey(OutboxEntity.Review);

    private static string PartOf(TableEntity row, int part) => row.RowKey.Split('|')[part];

    private static string Of(string kind) => TableClient.CreateQueryFilter($"RowKey ge {kind + "|"} and RowKey lt {kind + End}");

    private static string OfNoneOf(params string[] kinds) =>
        string.Join(" and ", kinds.Select(kind => TableClient.CreateQueryFilter($"(RowKey lt {kind + "|"} or RowKey ge {kind + End})")));
}

using Azure.Data.Tables;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Documents;

namespace ReviewFunctions.Storage.Tables.Rows;

/// <summary>
/// A review as a row: its life in columns, what its editor wrote as JSON over as many binary columns as it takes. Columns that came later
/// are missing in rows that were written before.
/// </summary>
internal static class ReviewRow
{
    /// <summary>The column that tells one request's write from another's, since the SDK repeats a write whose answer was lost.</summary>
    public const string WriteId = "WriteId";

    /// <summary>The column with the number of the revision.</summary>
    public const string Revision = "Revision";

    /// <summary>The columns that a summary is made of.</summary>
    public static readonly string[] SummaryColumns = [Revision, Saved, Updated, Editor, Status, Headline];

    /// <summary>Paths may have spaces in them, and no line breaks.</summary>
    public const char PathEnd = '\n';

    private const string ContentColumn =
        "Content", Status = "Status", Updated = "Updated", Saved = "Saved", Editor = "Editor", Headline = "Headline";

    /// <summary>A row for <paramref name="review"/> at any of its places.</summary>
    public static TableEntity From(Review review, string rowKey, Guid writeId)
    {
        var row = new TableEntity(Keys.PartitionOf(review.Id), rowKey)
        {
            [WriteId] = writeId,
            ["Id"] = review.Id.ToString(),
            [Revision] = review.Revision,
            [Status] = StoredNames.OfReviews.Of(review.Status),
            ["Slug"] = review.Slug.ToString(),
            ["FormerSlugs"] = string.Join(' ', review.FormerSlugs),
            ["FormerPaths"] = string.Join(PathEnd, review.FormerPaths),
            ["FeedId"] = review.FeedId,
            ["IsQuiet"] = review.IsQuiet ? true : null,
            ["Published"] = review.Published,
            ["Due"] = review.Due,
            ["FormerStatus"] = review.FormerStatus is { } former ? StoredNames.OfReviews.Of(former) : null,
            [Updated] = review.Updated,
            [Saved] = review.Saved,
            [Editor] = review.Editor,
            [Headline] = review.Content.Headline,
            ["ReadOn"] = review.ReadOn?.ToString(),
        };
        LongColumn.Write(row, ContentColumn, ReviewJson.Write(review.Content));
        return row;
    }

    /// <summary>The review that a row holds.</summary>
    public static Review ToReview(TableEntity row) => new()
    {
        Id = ReviewId.Parse(row.GetString("Id")),
        Revision = row.GetInt32(Revision) ?? throw Broken(row),
        Status = StoredNames.OfReviews.Read(row.GetString(Status)),
        Slug = Slug.Parse(row.GetString("Slug")),
        FormerSlugs = [.. row.GetString("FormerSlugs").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Slug.Parse)],
        FormerPaths =
            [.. (row.GetString("FormerPaths") ?? "").Split(PathEnd, StringSplitOptions.RemoveEmptyEntries).Select(FormerPath.Parse)],
        FeedId = row.GetString("FeedId"),
        IsQuiet = row.GetBoolean("IsQuiet") is true,
        Published = row.GetDateTimeOffset("Published"),
        Due = row.GetDateTimeOffset("Due"),
        FormerStatus = row.GetString("FormerStatus") is { } status ? StoredNames.OfReviews.Read(status) : null,
        Updated = row.GetDateTimeOffset(Updated) ?? throw Broken(row),
        Saved = SavedOf(row),
        Editor = row.GetString(Editor),
        ReadOn = row.GetString("ReadOn") is { } readOn ? ReadOn.Parse(readOn) : null,
        Content = ReviewJson.ReadContent(LongColumn.Read(row, ContentColumn)),
    };

    /// <summary>The summary of the revision that a row holds, of which only <see cref="SummaryColumns"/> were read.</summary>
    public static RevisionSummary ToSummary(TableEntity row) => new(
        row.GetInt32(Revision) ?? throw Broken(row),
        SavedOf(row),
        row.GetString(Editor),
        StoredNames.OfReviews.Read(row.GetString(Status)),
        row.GetString(Headline));

    /// <summary>Rows that were written before this column was have the next best thing.</summary>
    private static DateTimeOffset SavedOf(TableEntity row) =>
        row.GetDateTimeOffset(Saved) ?? row.GetDateTimeOffset(Updated) ?? throw Broken(row);

    private static InvalidDataException Broken(TableEntity row) => new($"The row {row.RowKey} is not a review.");
}

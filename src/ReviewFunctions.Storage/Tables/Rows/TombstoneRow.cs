using Azure.Data.Tables;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Storage.Tables.Rows;

/// <summary>
/// A tombstone as a row. It stands where the review stood: nobody can add a review there again, and a replacement of the review that was
/// there finds another version.
/// </summary>
internal static class TombstoneRow
{
    private const string Id = "Id", Erased = "Erased", Slugs = "Slugs", FormerPaths = "FormerPaths";

    /// <summary>The row for a tombstone.</summary>
    public static TableEntity From(Tombstone tombstone) => new(Keys.PartitionOf(tombstone.Id), Keys.OfReview(tombstone.Id))
    {
        [Id] = tombstone.Id.ToString(),
        [Erased] = tombstone.Erased,
        [Slugs] = string.Join(' ', tombstone.Slugs),
        [FormerPaths] = string.Join(ReviewRow.PathEnd, tombstone.FormerPaths),
    };

    /// <summary>Whether the row at a review's place is a tombstone.</summary>
    public static bool Is(TableEntity row) => row.ContainsKey(Erased);

    /// <summary>The tombstone that a row holds.</summary>
    public static Tombstone ToTombstone(TableEntity row) => new(
        ReviewId.Parse(row.GetString(Id)),
        row.GetDateTimeOffset(Erased) ?? default,
        [.. row.GetString(Slugs).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Slug.Parse)],
        [.. row.GetString(FormerPaths).Split(ReviewRow.PathEnd, StringSplitOptions.RemoveEmptyEntries).Select(FormerPath.Parse)]);
}

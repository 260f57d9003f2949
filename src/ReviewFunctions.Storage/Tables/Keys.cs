using System.Globalization;
using Azure.Data.Tables;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Storage.Tables;

/// <summary>Where each row of the table <c>Content</c> stands.</summary>
internal static class Keys
{
    /// <summary>The partition of the site's own rows.</summary>
    public const string Site = "site";

    /// <summary>The row of the site's settings.</summary>
    public const string Settings = "settings";

    /// <summary>The kinds of rows: what stands in front of the first bar of a row key.</summary>
    public const string Review = "review", Revision = "revision", Image = "image", Comment = "comment", Words = "words", Outbox = "outbox",
        Scope = "scope", Month = "month", PreviewLink = "preview",
        WorkingCopy = "working", Block = "block", Page = "page";

    private const string HexDigits = "0123456789abcdef";

    /// <summary>
    /// The partitions of reviews, in order: few enough for a timer to look through, enough for the account's whole throughput.
    /// </summary>
    public static IReadOnlyList<string> ReviewPartitions { get; } = [.. HexDigits.Select(digit => digit.ToString())];

    /// <summary>A review, its revisions and its outbox rows share a partition, so that one transaction writes them.</summary>
    public static string PartitionOf(ReviewId id) => id.ToString()[^1..];

    /// <summary>The partition of an outbox row: that of what changed.</summary>
    public static string PartitionOf(OutboxMessage row) => row switch
    {
        ReviewMessage message => PartitionOf(message.Review),
        ImageMessage message => PartitionOf(message.Image),
        CommentMessage message => PartitionOf(message.Comment.Review),
        _ => Site,
    };

    /// <summary>An image and its outbox rows share a partition, so that one transaction writes them.</summary>
    public static string PartitionOf(ImageId id) => id.ToString()[^1..];

    /// <summary>The row of an image.</summary>
    public static string OfImage(ImageId id) => $"{Image}|{id}";

    /// <summary>The row of a comment, in the partition of its review.</summary>
    public static string OfComment(CommentKey key) => $"{Comment}|{key}";

    /// <summary>The row that notes which comment on a review has which words, in the partition of the review.</summary>
    public static string OfWords(ReviewId review, string fingerprint) => $"{Words}|{review}|{fingerprint}";

    /// <summary>A filter for the notes of the words on a review.</summary>
    public static string WordsOn(ReviewId id) => Range(PartitionOf(id), $"{Words}|{id}|", $"{Words}|{id}|");

    /// <summary>A filter for the comments on a review.</summary>
    public static string CommentsOn(ReviewId id) => Range(PartitionOf(id), $"{Comment}|{id}|", $"{Comment}|{id}|");

    /// <summary>
    /// The row of a former revision of the site's settings. There are as many as are kept: one takes the place of the one that many
    /// saves before it.
    /// </summary>
    public static string OfFormerSettings(int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{Settings}|{revision % SiteSettings.MaxFormer:D2}");

    /// <summary>The row of a review as it is now.</summary>
    public static string OfReview(ReviewId id) => $"{Review}|{id}";

    /// <summary>The row of one of its revisions.</summary>
    public static string OfRevision(ReviewId id, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{Revision}|{id}|{revision:D6}");

    /// <summary>The row of the working copy of a review.</summary>
    public static string OfWorkingCopy(ReviewId review) => $"{WorkingCopy}|{review}";

    /// <summary>The row of a link to a review, under the hash of its secret.</summary>
    public static string OfPreviewLink(ReviewId review, TokenHash hash) => $"{PreviewLink}|{review}|{hash}";

    /// <summary>A filter for the links to a review.</summary>
    public static string PreviewLinksOf(ReviewId id) => Range(PartitionOf(id), $"{PreviewLink}|{id}|", $"{PreviewLink}|{id}|");

    /// <summary>The row of what is blocked, by its keyed hash.</summary>
    public static string OfBlock(string hash) => $"{Block}|{hash}";

    /// <summary>The row of a page of the site's own.</summary>
    public static string OfPage(SitePageId id) => $"{Page}|{id}";

    /// <summary>The row of a channel, by its scope.</summary>
    public static string OfList(PointerList list) => $"{Keys.Scope}|{list.Name}";

    /// <summary>The row of a month.</summary>
    public static string OfMonth(Month month) => $"{Keys.Month}|{month}";

    /// <summary>The row of a message to publish.</summary>
    public static string OfOutbox(Guid row) => $"{Outbox}|{row:N}";

    /// <summary>A filter for the revisions of a review from one number on.</summary>
    public static string RevisionsFrom(ReviewId id, int revision) => Range(PartitionOf(id), OfRevision(id, revision), $"{Revision}|{id}|");

    /// <summary>
    /// A filter for the rows of a partition from one row key on, up to the end of what begins with <paramref name="prefix"/> and a bar.
    /// </summary>
    public static string Range(string partition, string from, string prefix) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {prefix + "}"}");
}

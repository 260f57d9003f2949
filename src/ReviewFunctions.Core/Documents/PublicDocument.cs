using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Documents;

/// <summary>What a pass writes: a row of a registry or a document. What they show comes from a <see cref="Snapshot"/>.</summary>
public abstract record DerivedItem;

/// <summary>What the registry knows of a channel.</summary>
/// <param name="Channel">The channel.</param>
public sealed record ChannelRow(Channel Channel) : DerivedItem
{
    /// <summary>Whether a review that it had was erased. If that leaves it empty, its documents are gone.</summary>
    public bool AfterErasure { get; init; }

    /// <summary>The key at which a review came or went, the oldest if several did; <see langword="null"/> if none did.</summary>
    public string? MovedFrom { get; init; }

    /// <summary>
    /// Whether it is registered only if it has as many reviews as it needs for a page. Who takes a review out of it registers it anyway, so
    /// that a slower handler which still sees the review there finds another version.
    /// </summary>
    public bool IsIfShared { get; init; }

    /// <summary>Whether its reviews are counted again, all of them.</summary>
    public bool IsCounted { get; init; }

    /// <summary>What this row and another of the same channel say together.</summary>
    internal ChannelRow And(ChannelRow other) => this with
    {
        AfterErasure = AfterErasure || other.AfterErasure,
        MovedFrom = string.CompareOrdinal(MovedFrom, other.MovedFrom) > 0 ? MovedFrom : other.MovedFrom,
        IsCounted = IsCounted || other.IsCounted,
        IsIfShared = IsIfShared && other.IsIfShared,
    };
}

/// <summary>What the registry knows of a month.</summary>
/// <param name="Month">The month.</param>
public sealed record MonthRow(Month Month) : DerivedItem;

/// <summary>A document of the site: what it is, and where. <see cref="SiteDocuments"/> renders it.</summary>
/// <param name="Path">Its path in the document store.</param>
public abstract record PublicDocument(string Path) : DerivedItem;

/// <summary>A review's page at a slug: the page itself, or the way to where it is now, or that it is gone.</summary>
/// <param name="Slug">The slug, which the review has or had.</param>
public sealed record ReviewPageDocument(Slug Slug) : PublicDocument(SiteAddresses.ReviewPath(Slug));

/// <summary>What others embed of a review at a slug, or the way to where that is now, or that it is gone.</summary>
/// <param name="Slug">The slug, which the review has or had.</param>
public sealed record ReviewEmbedDocument(Slug Slug) : PublicDocument(SiteAddresses.EmbedPath(Slug));

/// <summary>The share card of a review at a slug, or the way to the picture that shows the review, or that it is gone.</summary>
/// <param name="Slug">The slug, which the review has or had.</param>
public sealed record ReviewCardDocument(Slug Slug) : PublicDocument(SiteAddresses.CardPath(Slug));

/// <summary>What stands where a review was before the site was here: the way to where it is now, or that it is gone.</summary>
/// <param name="From">The former path.</param>
public sealed record FormerPathDocument(FormerPath From) : PublicDocument(From.DocumentPath);

/// <summary>A page of the site's own at a path: the page itself, or the way to where it is now, or that it is gone.</summary>
/// <param name="Page">Which page.</param>
/// <param name="At">The path, which the page has or had.</param>
public sealed record PageDocument(SitePageId Page, PagePath At) : PublicDocument(At.DocumentPath)
{
    /// <summary>Some pages at all paths at which readers may know them.</summary>
    public static IEnumerable<PublicDocument> AllOf(IEnumerable<SitePage> pages) =>
        pages.SelectMany(page => page.KnownPaths.Select(path => new PageDocument(page.Id, path)));
}

/// <summary>A feed of the comments on a review. Its address has the review's id in it, so that it never moves.</summary>
/// <param name="Review">The review.</param>
/// <param name="Format">The format.</param>
public sealed record CommentFeedDocument(ReviewId Review, FeedFormat Format)
    : PublicDocument(SiteAddresses.CommentFolder(Review) + Format.FileName)
{
    /// <summary>The feeds of a review's comments in every format.</summary>
    public static IEnumerable<PublicDocument> AllOf(ReviewId review) =>
        FeedFormat.All.Select(format => new CommentFeedDocument(review, format));
}

/// <summary>A feed of the newest comments on all reviews.</summary>
/// <param name="Format">The format.</param>
public sealed record SiteCommentFeedDocument(FeedFormat Format) : PublicDocument(SiteAddresses.CommentsFolder + Format.FileName)
{
    /// <summary>The feeds in every format.</summary>
    public static IReadOnlyList<PublicDocument> All { get; } = [.. FeedFormat.All.Select(format => new SiteCommentFeedDocument(format))];
}

/// <summary>The page of a channel.</summary>
/// <param name="Channel">The channel.</param>
public sealed record ChannelPageDocument(Channel Channel) : PublicDocument(Channel.Folder + SiteAddresses.IndexDocument)
{
    /// <summary>The page of a channel and its feeds, if it has any, in full and as summaries, in every format.</summary>
    public static IEnumerable<PublicDocument> AllOf(Channel channel) =>
    [
        new ChannelPageDocument(channel),
        .. from isSummary in (bool[])[false, true]
           from format in channel.HasFeeds ? FeedFormat.All : []
           select new ChannelFeedDocument(channel, format, isSummary),
    ];
}

/// <summary>A page in which a channel goes on; behind the last one stands the way back to the first.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Number">Its number: the oldest reviews are on page 1.</param>
public sealed record ChannelPartDocument(Channel Channel, int Number)
    : PublicDocument(ListAddresses.PartFolder(Channel, Number) + SiteAddresses.IndexDocument);

/// <summary>A feed of a channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Format">The format.</param>
/// <param name="IsSummary">Whether it has the entries' summaries alone.</param>
public sealed record ChannelFeedDocument(Channel Channel, FeedFormat Format, bool IsSummary)
    : PublicDocument(Channel.Folder + (IsSummary ? Format.SummaryFileName : Format.FileName));

/// <summary>A list of all channels: the page for people, the OPML for readers, or the sitemap for crawlers.</summary>
/// <param name="Path">Which of them, by its path.</param>
public sealed record DirectoryDocument(string Path) : PublicDocument(Path)
{
    /// <summary>All three, and the indexes of the kinds of channels.</summary>
    public static IReadOnlyList<PublicDocument> All { get; } =
    [
        new DirectoryDocument(SiteAddresses.DirectoryPath),
        new DirectoryDocument(SiteAddresses.OpmlPath),
        new DirectoryDocument(SiteAddresses.ChannelSitemapPath),
        .. Enum.GetValues<ChannelKind>().Where(kind => kind != ChannelKind.All).Select(kind => new ChannelIndexDocument(kind)),
    ];
}

/// <summary>The page that lists the channels of a kind.</summary>
/// <param name="Kind">Which kind; not that of all reviews.</param>
public sealed record ChannelIndexDocument(ChannelKind Kind) : PublicDocument(ListAddresses.IndexPath(Kind));

/// <summary>The page of an archive.</summary>
/// <param name="Archive">The archive.</param>
public sealed record ArchivePageDocument(Archive Archive) : PublicDocument(Archive.Folder + SiteAddresses.IndexDocument)
{
    /// <summary>The page of an archive and its feeds.</summary>
    public static IEnumerable<PublicDocument> AllOf(Archive archive) =>
        [new ArchivePageDocument(archive), .. FeedFormat.All.Select(format => new ArchiveFeedDocument(archive, format))];
}

/// <summary>The feed of an archive.</summary>
/// <param name="Archive">The archive.</param>
/// <param name="Format">The format.</param>
public sealed record ArchiveFeedDocument(Archive Archive, FeedFormat Format) : PublicDocument(Archive.Folder + Format.FileName);

/// <summary>A part of a month's sitemap.</summary>
/// <param name="Month">The month.</param>
/// <param name="Part">Which part, counted from 1: the oldest reviews are in the first, so that a new one changes the last alone.</param>
public sealed record MonthSitemapDocument(Month Month, int Part) : PublicDocument(ListAddresses.SitemapPath(Month, Part));

/// <summary>What the search knows of a part of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Part">Which part, as those of sitemaps are counted.</param>
public sealed record MonthSearchDocument(Month Month, int Part)
    : PublicDocument(SiteAddresses.SearchFolder + ListAddresses.SearchPart(Month, Part));

/// <summary>The list of what the search has to read.</summary>
public sealed record SearchIndexDocument() : PublicDocument(SiteAddresses.SearchFolder + "index.json");

/// <summary>A list of all months: that of their sitemaps for crawlers, or that of their archives for people.</summary>
/// <param name="Path">Which of them, by its path.</param>
public sealed record MonthIndexDocument(string Path) : PublicDocument(Path)
{
    /// <summary>Both, and that of the search.</summary>
    public static IReadOnlyList<PublicDocument> All { get; } =
    [
        new MonthIndexDocument(SiteAddresses.SitemapIndexPath),
        new MonthIndexDocument(SiteAddresses.ArchiveIndexPath),
        new SearchIndexDocument(),
    ];
}

/// <summary>What belongs to the site and to no review: a stylesheet, an icon, the page that searches.</summary>
/// <param name="Path">Which of them, by its path.</param>
public sealed record SiteAssetDocument(string Path) : PublicDocument(Path)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PublicDocument> All { get; } =
    [
        new SiteAssetDocument(SiteAddresses.StylesheetPath),
        new SiteAssetDocument(SiteAddresses.ScriptPath),
        new SiteAssetDocument(SiteAddresses.IconPath),
        new SiteAssetDocument(SiteAddresses.FaviconPath),
        new SiteAssetDocument(SiteAddresses.TouchIconPath),
        new SiteAssetDocument(SiteAddresses.NotFoundPath),
        new SiteAssetDocument(SiteAddresses.SearchPath),
        new SiteAssetDocument(SiteAddresses.SearchScriptPath),
        new SiteAssetDocument(SiteAddresses.SearchWorkerPath),
        new SiteAssetDocument(SiteAddresses.SearchLibraryPath),
        new SiteAssetDocument(SiteAddresses.RobotsPath),
    ];
}

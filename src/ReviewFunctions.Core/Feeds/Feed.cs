using System.Collections.Immutable;
using System.Text;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Feeds;

/// <summary>
/// What a feed says, before it is written in one of the <see cref="FeedFormat"/>s. Its text has no characters that XML forbids, so that
/// all formats say the same.
/// </summary>
public sealed record Feed
{
    /// <summary>The most content that a feed holds, in bytes of UTF-8 before it is escaped; a single entry may be larger.</summary>
    public const int MaxContentBytes = 512 * 1024;

    /// <summary>How many reviews of a list are looked at, at most, for those that are not quiet.</summary>
    public const int MostLookedAt = 500;

    /// <summary>How long an entry is without its content, about.</summary>
    private const int BytesOfEntry = 2048;

    /// <summary>How long readers may keep it before they ask again, in minutes; as long as caches may.</summary>
    public const int MinutesToLive = 30;

    /// <summary>Who it is, for good: a <c>tag:</c> URI.</summary>
    public required string Id { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text.</summary>
    public string? Description { get; init; }

    /// <summary>The language of the publication's own words; of comments, the likeliest: that of their review.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>The page that has the same entries.</summary>
    public required Uri HomePage { get; init; }

    /// <summary>The address below which the feed is, in each of its formats, under <see cref="FeedFormat.FileName"/>.</summary>
    public required Uri Folder { get; init; }

    /// <summary>The hubs that say when it changes (<see href="https://www.w3.org/TR/websub/#discovery">WebSub, 4</see>).</summary>
    public IReadOnlyList<Uri> Hubs { get; init; } = [];

    /// <summary>
    /// When an entry last changed; while there is none, the site's creation, or the publication of the review that has no comments.
    /// </summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<FeedEntry> Entries { get; init; } = [];

    /// <summary>The most comments in the feed of those on all reviews.</summary>
    public const int MostComments = 50;

    /// <summary>Where it stands in the complete history; <see langword="null"/> for a feed that is no part of it.</summary>
    public FeedHistory? History { get; init; }

    /// <summary>The site's icon, which readers put beside its name.</summary>
    public required Uri Icon { get; init; }

    /// <summary>Whether it has the entries' summaries alone.</summary>
    public bool IsSummary { get; private init; }

    /// <summary>How long it is going to be in any of its formats, in bytes, about.</summary>
    internal int LikelyBytes => BytesOfEntry + Entries.Sum(entry => BytesOfEntry + (IsSummary ? 0 : entry.Content.Length * 5 / 4));

    /// <summary>The feed of the whole site.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="newest">Its reviews, newest first. Those that are not public are left out.</param>
    /// <param name="images">The images that they show.</param>
    public static Feed Of(SiteSettings site, IEnumerable<Review> newest, ShownImages? images = null) =>
        Of(site, Channel.All, newest.Where(review => review.IsPublic).Select(review => FeedEntry.Of(site, review, images)));

    /// <summary>The feed of a channel, in full.</summary>
    /// <param name="site">The publication, which says how many entries there are at most.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="newest">Its entries, newest first.</param>
    public static Feed Of(SiteSettings site, Channel channel, IEnumerable<FeedEntry> newest) =>
        Of(site, channel, site.FolderOf(channel), Fitting(newest.Take(site.FeedLength)));

    /// <summary>
    /// An archive of the feed of all reviews: the same feed in an older document, with all entries that belong there, whatever their
    /// length, and without hubs, since nobody subscribes to it.
    /// </summary>
    /// <param name="site">The publication.</param>
    /// <param name="archive">Which archive.</param>
    /// <param name="newest">Its entries, newest first.</param>
    /// <param name="history">Where it stands.</param>
    public static Feed OfArchive(SiteSettings site, Archive archive, IEnumerable<FeedEntry> newest, FeedHistory history) =>
        Of(site, Channel.All, site.FolderOf(archive), [.. newest]) with { History = history, Hubs = [] };

    /// <summary>The feed of the comments on a review. It has neither hubs nor a history.</summary>
    /// <param name="site">The publication, which says how many entries there are at most.</param>
    /// <param name="review">The review.</param>
    /// <param name="oldestFirst">All comments on it that readers see, oldest first.</param>
    public static Feed OfComments(SiteSettings site, Review review, IReadOnlyList<Comment> oldestFirst)
    {
        var entries = Fitting(CommentEntries.Of(site, review, oldestFirst).Take(site.FeedLength));
        return new Feed
        {
            Id = site.CommentFeedId(review.Id),
            Title = XmlText.Clean($"Comments on {review.Content.ForReaders().FullHeadline} · {site.Title}"),
            Language = review.Content.Language,
            HomePage = site.CommentsOn(review),
            Icon = site.TouchIcon(),
            Folder = site.CommentFolder(review.Id),
            Updated = entries.IsEmpty ? review.Published ?? review.Updated : entries.Max(entry => entry.Updated),
            Entries = entries,
        };
    }

    /// <summary>The feed of the comments on all reviews. It has neither hubs nor a history.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="newest">Comments that readers see, newest first, each with its review.</param>
    public static Feed OfComments(SiteSettings site, IEnumerable<(Comment Comment, Review Review)> newest)
    {
        var entries = Fitting(newest.Take(MostComments).Select(one => CommentEntries.Of(site, one.Review, one.Comment)));
        return new Feed
        {
            Id = site.CommentFeedId(),
            Title = XmlText.Clean($"Comments · {site.Title}"),
            Language = site.Language,
            HomePage = site.Home(),
            Icon = site.TouchIcon(),
            Folder = site.CommentFolder(),
            Updated = entries.IsEmpty ? site.Created : entries.Max(entry => entry.Updated),
            Entries = entries,
        };
    }

    /// <summary>The feed that has the same entries by their summaries alone. It is a feed of its own, and has no history.</summary>
    public Feed InSummary() => this with { IsSummary = true, Id = $"{Id}/summary", History = null };

    private static Feed Of(SiteSettings site, Channel channel, Uri folder, ImmutableArray<FeedEntry> entries) => new()
    {
        Id = site.FeedId(channel),
        Title = XmlText.Clean(site.TitleOf(channel)),
        Description = XmlText.CleanOrNull(site.Description),
        Language = site.Language,
        HomePage = folder,
        Icon = site.TouchIcon(),
        Folder = folder,
        Hubs = site.Hubs,
        Updated = entries.IsEmpty ? site.Created : entries.Max(entry => entry.Updated),
        Entries = entries,
    };

    private static ImmutableArray<FeedEntry> Fitting(IEnumerable<FeedEntry> entries)
    {
        var fitting = ImmutableArray.CreateBuilder<FeedEntry>();
        var bytes = 0;
        foreach (var entry in entries)
        {
            bytes += Encoding.UTF8.GetByteCount(entry.Content);
            if (bytes > MaxContentBytes && fitting.Count > 0) break;
            fitting.Add(entry);
        }

        return fitting.DrainToImmutable();
    }
}

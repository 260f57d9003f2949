using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Everything derived that a review affects or affected.</summary>
/// <param name="review">Which review.</param>
public sealed class AffectedDocuments(ReviewId review)
{
    /// <summary>Which review.</summary>
    public ReviewId Review => review;

    /// <summary>
    /// The revision from which on all revisions count, where nobody noted the names: in a message of a former version, and of an erased
    /// review. <see langword="null"/> where the review as it is now is enough.
    /// </summary>
    public int? RevisionsFrom { get; init; }

    /// <summary>Whether it was erased, which takes the documents of the channels that it leaves empty.</summary>
    public bool IsErased { get; init; }

    /// <summary>Whether it neither came nor went, so that every other review of its month stands where it stood.</summary>
    public bool KeepsPlace { get; init; }

    /// <summary>Where it stands and stood, as far as it is known.</summary>
    public ReviewNames Names { get; } = new();

    /// <summary>The newest revision that was taken in; 0 before any was.</summary>
    public int ToRevision { get; private set; }

    /// <summary>Whether it is in the lists that it was in, where it was, so that all of them have as many reviews as before.</summary>
    public bool KeepsLists { get; init; }

    /// <summary>Whether readers see it for the first time, so that no list of theirs has a pointer to it yet.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether what pages show that lead to it is another than before: they are made again too.</summary>
    public bool ChangesLinks { get; init; }

    /// <summary>The reviews that it names as the one before it, each of which leads on to it.</summary>
    public ISet<ReviewId> Previous { get; } = new HashSet<ReviewId>();

    /// <summary>The slugs at which the pages are that lead to it.</summary>
    public ISet<Slug> Readers { get; } = new HashSet<Slug>();

    /// <summary>The pointers that lead or led to it.</summary>
    public IEnumerable<Pointer> Pointers => Names.PointersTo(review);

    /// <summary>Those of them that were never there: those in lists of readers, if readers see it for the first time.</summary>
    public IReadOnlyCollection<Pointer> NewPointers => IsFirst
        ? [.. Pointers.Where(pointer => pointer.List != PointerList.Every && pointer.List != PointerList.Scheduled).Distinct()]
        : [];

    /// <summary>The channels that show or showed it.</summary>
    public IReadOnlyCollection<Channel> Channels => Names.Channels;

    /// <summary>The channels of what it is and was about.</summary>
    public IReadOnlyCollection<Channel> Works => Names.Works;

    /// <summary>Where it stands or stood in sitemaps and archives.</summary>
    public IEnumerable<PlaceInMonth> Places => Names.Published.Select(time => new PlaceInMonth(time, KeepsPlace));

    /// <summary>
    /// Its page, at all addresses that it has and had, the feeds of the comments on it, and the pages that lead to it.
    /// </summary>
    public IEnumerable<PublicDocument> Pages =>
    [
        .. Names.Slugs.Select(slug => new ReviewPageDocument(slug)),
        .. Names.Slugs.Select(slug => new ReviewEmbedDocument(slug)),
        .. Names.Slugs.Select(slug => new ReviewCardDocument(slug)),
        .. Names.FormerPaths.Select(path => new FormerPathDocument(path)),
        .. CommentFeedDocument.AllOf(review),
        .. Readers.Select(slug => new ReviewPageDocument(slug)),
    ];

    /// <summary>
    /// The same, the feeds of all comments, if they name it otherwise now, and the rows, pages and feeds of the channels
    /// that show or showed it. The indexes of channels count their reviews.
    /// </summary>
    public IEnumerable<DerivedItem> All =>
    [
        .. Pages,
        .. Channels.Select(channel => new ChannelRow(channel) { AfterErasure = IsErased, MovedFrom = MovedFrom }),
        .. Works.Select(work =>
            new ChannelRow(work) { AfterErasure = IsErased, MovedFrom = MovedFrom, IsIfShared = IsFirst || KeepsLists }),
        .. Channels.Concat(Works).SelectMany(ChannelPageDocument.AllOf),
        .. ChangesLinks && !IsFirst ? SiteCommentFeedDocument.All : [],
        .. KeepsLists ? [] : Channels.Select(channel => channel.Kind).Where(kind => kind != ChannelKind.All).Distinct()
            .Select(kind => new ChannelIndexDocument(kind)),
    ];

    /// <summary>
    /// What a rebuild makes of it while it goes through all reviews: its pages, and the rows of works, which the pages depend on.
    /// </summary>
    public IEnumerable<DerivedItem> PagesAndWorks =>
        [.. Pages, .. Works.Select(work => new ChannelRow(work) { IsIfShared = true })];

    /// <summary>
    /// Its own documents that were never there, if readers see it for the first time: nobody else has had its slug or its id.
    /// </summary>
    public IEnumerable<PublicDocument> NewPages => IsFirst
        ?
        [
            .. Names.Slugs.Select(slug => new ReviewPageDocument(slug)),
            .. Names.Slugs.Select(slug => new ReviewEmbedDocument(slug)),
            .. Names.Slugs.Select(slug => new ReviewCardDocument(slug)),
            .. CommentFeedDocument.AllOf(review),
        ]
        : [];

    private string? MovedFrom => KeepsLists ? null : Keys.Max();

    /// <summary>Its keys in lists of readers.</summary>
    public IEnumerable<string> Keys => Names.Published.Select(time => Pointer.InList(PointerList.All, time, review).Key);

    /// <summary>What a review affects whose changes these messages say.</summary>
    /// <param name="messages">Messages of one review, one at least.</param>
    public static AffectedDocuments Of(IReadOnlyList<ReviewChanged> messages)
    {
        var former = messages.Where(message => message.Names is null).ToList();
        var affected = new AffectedDocuments(messages[0].Review)
        {
            RevisionsFrom = former.Count > 0 ? former.Min(message => message.FromRevision) : null,
            KeepsPlace = messages.All(message => message.Names is { KeepsPlace: true }),
            KeepsLists = messages.All(message => message.Names is { KeepsPlace: true, KeepsLists: true }),
            IsFirst = messages is [{ Names.IsFirst: true }],
            ChangesLinks = messages.Any(message => message.Names is not { KeepsLinks: true }),
        };
        foreach (var message in messages)
            if (message.Names is { } names) affected.Names.Add(names);
        return affected;
    }

    /// <summary>Takes in a revision.</summary>
    public void Widen(Review revision)
    {
        Names.Add(revision);
        if (revision.ReadOn?.Previous is { } previous) Previous.Add(previous);
        ToRevision = Math.Max(ToRevision, revision.Revision);
    }
}

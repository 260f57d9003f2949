using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Everything derived that a review affects or affected, over a run of its revisions.</summary>
/// <param name="review">Which review.</param>
/// <param name="fromRevision">The first revision that counts: the one before the change, or 0.</param>
public sealed class AffectedDocuments(ReviewId review, int fromRevision)
{
    private readonly HashSet<Pointer> _pointers = [];
    private readonly HashSet<Slug> _slugs = [];
    private readonly Dictionary<Scope, Channel> _channels = [];
    private readonly HashSet<FormerPath> _formerPaths = [];
    private readonly HashSet<DateTimeOffset> _published = [];

    /// <summary>Which review.</summary>
    public ReviewId Review => review;

    /// <summary>The newest revision that was taken in; before any was, the first that counts.</summary>
    public int ToRevision { get; private set; } = fromRevision;

    /// <summary>The pointers that lead or led to it.</summary>
    public IReadOnlyCollection<Pointer> Pointers => _pointers;

    /// <summary>The channels that show or showed it.</summary>
    public IReadOnlyCollection<Channel> Channels => _channels.Values;

    /// <summary>When it was published, which says where it stands or stood in sitemaps and archives.</summary>
    public IReadOnlyCollection<DateTimeOffset> Published => _published;

    /// <summary>Its page, at all addresses that it has and had, and the feeds of the comments on it.</summary>
    public IEnumerable<PublicDocument> Pages =>
    [
        .. _slugs.Select(slug => new ReviewPageDocument(slug)),
        .. _formerPaths.Select(path => new FormerPathDocument(path)),
        .. CommentFeedDocument.AllOf(review),
    ];

    /// <summary>The same, and the rows, pages and feeds of the channels that show or showed it.</summary>
    public IEnumerable<DerivedItem> All =>
    [
        .. Pages,
        .. _channels.Values.Select(channel => new ChannelRow(channel)),
        .. _channels.Values.SelectMany(ChannelPageDocument.AllOf),
    ];

    /// <summary>Takes in what further revisions affect.</summary>
    public void Widen(IReadOnlyList<Review> revisions)
    {
        foreach (var revision in revisions)
        {
            _pointers.UnionWith(Pointer.Of(revision));
            foreach (var channel in revision.IsPublic ? Channel.Of(revision.Content) : []) _channels.TryAdd(channel.Scope, channel);
            if (revision is { IsPublic: true, Published: { } published }) _published.Add(published);
            _slugs.UnionWith([revision.Slug, .. revision.FormerSlugs]);
            _formerPaths.UnionWith(revision.FormerPaths);
            ToRevision = Math.Max(ToRevision, revision.Revision);
        }
    }

    /// <summary>Takes in where readers knew a review that was erased.</summary>
    public void Widen(Tombstone tombstone)
    {
        _slugs.UnionWith(tombstone.Slugs);
        _formerPaths.UnionWith(tombstone.FormerPaths);
    }
}

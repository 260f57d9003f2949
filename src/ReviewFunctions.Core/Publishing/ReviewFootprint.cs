using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Everything derived that a review touches or touched, over a run of its revisions.</summary>
/// <param name="review">Which review.</param>
/// <param name="fromRevision">The first revision that counts: the one before the change, or 0.</param>
public sealed class ReviewFootprint(ReviewId review, int fromRevision)
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

    /// <summary>The slugs that lead or led to it.</summary>
    public IReadOnlyCollection<Slug> Slugs => _slugs;

    /// <summary>The paths from before the site was here that lead to it.</summary>
    public IReadOnlyCollection<FormerPath> FormerPaths => _formerPaths;

    /// <summary>Takes in what further revisions touch.</summary>
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

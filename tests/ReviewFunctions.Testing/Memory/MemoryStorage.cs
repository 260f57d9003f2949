using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Testing.Memory;

/// <summary>
/// Everything that the stores hold, in memory, with versions that work as the service's do. Each call is atomic; between two calls
/// anything may happen, which <see cref="Turn"/> lets a test decide.
/// </summary>
public sealed class MemoryStorage
{
    private int _versions;

    /// <summary>Awaited before every call.</summary>
    public Func<Task> Turn { get; set; } = () => Task.CompletedTask;

    /// <summary>Whether versions are compared. A test that switches it off shows that the comparison matters.</summary>
    public bool ComparesVersions { get; set; } = true;

    /// <summary>Whether a write of what is there already moves the version. A test that switches it off shows that it matters.</summary>
    public bool TouchesMoveVersions { get; set; } = true;

    /// <summary>
    /// Whether documents keep their bytes. A test of memory switches it off, since a process has no storage in its memory.
    /// </summary>
    public bool KeepsBodies { get; set; } = true;

    internal Dictionary<(ReviewId Id, int Revision), Review> Revisions { get; private init; } = [];

    internal Dictionary<(ReviewId Id, Guid Write), int> Writes { get; private init; } = [];

    internal Dictionary<ReviewId, Review> Reviews { get; private init; } = [];

    internal Dictionary<ReviewId, WorkingCopy> WorkingCopies { get; private init; } = [];

    internal Dictionary<ReviewId, Tombstone> Tombstones { get; private init; } = [];

    internal SortedDictionary<string, OutboxMessage> Outbox { get; private init; } = new(StringComparer.Ordinal);

    internal Dictionary<(string List, string Key), (ReviewId Review, string Version)> Pointers { get; private init; } = [];

    internal SortedDictionary<string, RegisteredChannel> Channels { get; private init; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, PublishedMonth> Months { get; private init; } = new(StringComparer.Ordinal);

    internal Dictionary<Address, Reservation> Addresses { get; private init; } = [];

    internal Dictionary<TokenHash, StoredToken> Tokens { get; private init; } = [];

    internal Dictionary<string, Claim> Claims { get; private init; } = [];

    internal Dictionary<string, StoredDocument> Documents { get; private init; } = [];

    /// <summary>The hubs out there, which outlive any process.</summary>
    public MemoryHubs Hubs { get; } = new();

    /// <summary>Whoever checks comments, who outlives any process too.</summary>
    public MemoryChecks Checks { get; } = new();

    internal SortedDictionary<string, StoredComment> Comments { get; private init; } = new(StringComparer.Ordinal);

    internal Dictionary<(ReviewId Review, string Fingerprint), CommentKey> CommentWords { get; private init; } = [];

    internal Dictionary<ImageId, StoredImage> Images { get; private init; } = [];

    internal SortedDictionary<string, ImageId> ImagePlaces { get; private init; } = new(StringComparer.Ordinal);

    internal Dictionary<string, (byte[] Bytes, DateTimeOffset Written)> Originals { get; private init; } = [];

    internal Dictionary<(ImageId Image, string Name), (byte[] Bytes, string Version, DateTimeOffset Written)> Variants
    {
        get; private init;
    } = [];

    internal StoredSite? Site { get; set; }

    internal List<SiteSettings> FormerSites { get; private init; } = [];

    internal SortedDictionary<string, SitePage> Pages { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>The same as it is now, which changes by itself from then on; without what hubs and checks were told.</summary>
    public MemoryStorage Copy() => new()
    {
        _versions = _versions,
        Site = Site,
        Revisions = new(Revisions),
        Writes = new(Writes),
        Reviews = new(Reviews),
        WorkingCopies = new(WorkingCopies),
        Tombstones = new(Tombstones),
        Outbox = new(Outbox, StringComparer.Ordinal),
        Pointers = new(Pointers),
        Channels = new(Channels, StringComparer.Ordinal),
        Months = new(Months, StringComparer.Ordinal),
        Addresses = new(Addresses),
        Tokens = new(Tokens),
        Claims = new(Claims),
        Documents = new(Documents),
        Comments = new(Comments, StringComparer.Ordinal),
        CommentWords = new(CommentWords),
        Images = new(Images),
        ImagePlaces = new(ImagePlaces, StringComparer.Ordinal),
        Originals = new(Originals),
        Variants = new(Variants),
        FormerSites = [.. FormerSites],
        Pages = new(Pages, StringComparer.Ordinal),
    };

    /// <summary>The partition of the site's own rows.</summary>
    internal const char SitePartition = 's';

    /// <summary>The partitions that hold anything now, in order.</summary>
    internal IReadOnlyList<char> Partitions() =>
    [
        .. Reviews.Keys.Select(id => id.ToString()[^1]).Concat(Tombstones.Keys.Select(id => id.ToString()[^1]))
            .Concat(Images.Keys.Select(id => id.ToString()[^1])).Append(SitePartition).Distinct().Order(),
    ];

    internal string NextVersion() => $"v{++_versions}";

    internal bool Matches(string? read, string? stored) => read == stored || (!ComparesVersions && stored is not null);
}

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

    internal Dictionary<(ReviewId Id, int Revision), Review> Revisions { get; } = [];

    internal Dictionary<(ReviewId Id, Guid Write), int> Writes { get; } = [];

    internal Dictionary<ReviewId, Review> Reviews { get; } = [];

    internal Dictionary<ReviewId, WorkingCopy> WorkingCopies { get; } = [];

    internal Dictionary<ReviewId, Tombstone> Tombstones { get; } = [];

    internal SortedDictionary<string, OutboxMessage> Outbox { get; } = new(StringComparer.Ordinal);

    internal Dictionary<(string List, string Key), (ReviewId Review, string Version)> Pointers { get; } = [];

    internal SortedDictionary<string, RegisteredChannel> Channels { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, PublishedMonth> Months { get; } = new(StringComparer.Ordinal);

    internal Dictionary<Address, Reservation> Addresses { get; } = [];

    internal Dictionary<TokenHash, StoredToken> Tokens { get; } = [];

    internal Dictionary<string, Claim> Claims { get; } = [];

    internal Dictionary<string, StoredDocument> Documents { get; } = [];

    /// <summary>The hubs out there, which outlive any process.</summary>
    public MemoryHubs Hubs { get; } = new();

    /// <summary>Whoever checks comments, who outlives any process too.</summary>
    public MemoryChecks Checks { get; } = new();

    internal SortedDictionary<string, StoredComment> Comments { get; } = new(StringComparer.Ordinal);

    internal Dictionary<(ReviewId Review, string Fingerprint), CommentKey> CommentWords { get; } = [];

    internal Dictionary<ImageId, StoredImage> Images { get; } = [];

    internal SortedDictionary<string, ImageId> ImagePlaces { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, (byte[] Bytes, DateTimeOffset Written)> Originals { get; } = [];

    internal Dictionary<(ImageId Image, string Name), (byte[] Bytes, string Version, DateTimeOffset Written)> Variants { get; } = [];

    internal StoredSite? Site { get; set; }

    internal List<SiteSettings> FormerSites { get; } = [];

    internal SortedDictionary<string, SitePage> Pages { get; } = new(StringComparer.Ordinal);

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

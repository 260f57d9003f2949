using System.Collections.Concurrent;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Documents;

/// <summary>
/// The state that a round of documents is rendered from. Each review, image, list and row is read when it is first asked for, and once,
/// however many documents show it. It is begun when all versions were read, so that all of it is newer than they are.
/// </summary>
public sealed class Snapshot
{
    /// <summary>How much content it holds before it is full, in bytes; past that it begins no further document.</summary>
    public const long MaxContent = 64 * 1024 * 1024;

    private const string OnlyKey = "";

    private readonly StoredState _stored;
    private readonly ReadOnce<ReviewId, Review?> _reviews;
    private readonly ReadOnce<ReviewId, Tombstone?> _tombstones;
    private readonly ReadOnce<Address, Reservation?> _addresses;
    private readonly ReadOnce<PointerList, IReadOnlyList<Review>> _lists;
    private readonly ReadOnce<Month, IReadOnlyList<Review>> _months;
    private readonly ReadOnce<ReviewId, ReviewId?> _next;
    private readonly ReadOnce<ImageId, Image?> _images;
    private readonly ReadOnce<ReviewId, IReadOnlyList<Comment>> _comments;
    private readonly ReadOnce<PointerList, RegisteredChannel?> _channels;
    private readonly ReadOnce<string, IReadOnlyList<RegisteredChannel>> _directory;
    private readonly ReadOnce<string, ArchiveChain> _chain;
    private readonly ConcurrentDictionary<Month, PublishedMonth> _written = [];
    private readonly ListingReader _listings;
    private long _content;

    private Snapshot(SiteSettings site, StoredState stored)
    {
        Site = site;
        _stored = stored;
        _reviews = new(ReadReviewAsync);
        _tombstones = new(stored.Reviews.FindTombstoneAsync);
        _addresses = new(stored.Addresses.FindAsync);
        _lists = new(ReadListAsync);
        _months = new(ReadMonthAsync);
        _next = new((id, cancel) => Naming.FindNextAsync(stored.Index, id, cancel));
        _images = new(ReadImageAsync);
        _comments = new(stored.Comments.ListApprovedAsync);
        _channels = new(stored.Channels.FindAsync);
        _directory = new((_, cancel) => RegisteredChannel.ReadAllAsync(stored.Channels, cancel));
        _chain = new((_, cancel) => ArchiveChain.ReadAsync(stored.Months, cancel));
        _listings = new ListingReader(stored.Index, FindReviewAsync);
    }

    /// <summary>The settings.</summary>
    public SiteSettings Site { get; }

    /// <summary>Whether it holds as much content as it may.</summary>
    public bool IsFull => Interlocked.Read(ref _content) >= MaxContent;

    /// <summary>Begins one by reading the settings.</summary>
    public static async Task<Snapshot> BeginAsync(StoredState stored, CancellationToken cancel) =>
        new(await stored.Site.GetAsync(cancel), stored);

    /// <summary>A review, or <see langword="null"/>.</summary>
    public Task<Review?> FindReviewAsync(ReviewId id, CancellationToken cancel) => _reviews.GetAsync(id, cancel);

    /// <summary>What is left of a review that was erased, or <see langword="null"/>.</summary>
    public Task<Tombstone?> FindTombstoneAsync(ReviewId id, CancellationToken cancel) => _tombstones.GetAsync(id, cancel);

    /// <summary>Which review an address belongs to, or <see langword="null"/>.</summary>
    public async Task<ReviewId?> FindOwnerAsync(Address address, CancellationToken cancel) =>
        (await _addresses.GetAsync(address, cancel))?.Owner;

    /// <summary>The newest reviews of a list, as many as its page and its feeds need.</summary>
    public Task<IReadOnlyList<Review>> ListNewestAsync(PointerList list, CancellationToken cancel) => _lists.GetAsync(list, cancel);

    /// <summary>The reviews of a month, oldest first.</summary>
    public Task<IReadOnlyList<Review>> ListAsync(Month month, CancellationToken cancel) => _months.GetAsync(month, cancel);

    /// <summary>An image, or <see langword="null"/>.</summary>
    public Task<Image?> FindImageAsync(ImageId id, CancellationToken cancel) => _images.GetAsync(id, cancel);

    /// <summary>The images that reviews show.</summary>
    public async Task<ShownImages> ShownByAsync(IEnumerable<Review> reviews, CancellationToken cancel)
    {
        List<ImageId> ids = [.. reviews.SelectMany(review => review.Content.Images).Distinct()];
        var found = await _stored.SideBySide.SelectAsync(ids, FindImageAsync, cancel);
        return ids.Count == 0 ? ShownImages.None : new ShownImages(Site, found.OfType<Image>());
    }

    /// <summary>The comments on a review that readers see, oldest first.</summary>
    public Task<IReadOnlyList<Comment>> ListCommentsAsync(ReviewId review, CancellationToken cancel) => _comments.GetAsync(review, cancel);

    /// <summary>The reviews of some ids, in their order; those that are not public are left out.</summary>
    public async Task<IReadOnlyList<Review>> ListPublicAsync(IEnumerable<ReviewId> ids, CancellationToken cancel) =>
        [.. (await Task.WhenAll(ids.Select(id => FindReviewAsync(id, cancel)))).OfType<Review>().Where(review => review.IsPublic)];

    /// <summary>The review that was published behind a review in its column, if it is public.</summary>
    public async Task<Review?> FindNextAsync(ReviewId review, CancellationToken cancel) =>
        await _next.GetAsync(review, cancel) is { } next && await FindReviewAsync(next, cancel) is { IsPublic: true } found ? found : null;

    /// <summary>A channel as it is registered, or as it was given.</summary>
    public async Task<Channel> NameAsync(Channel channel, CancellationToken cancel) =>
        (await _channels.GetAsync(channel.List, cancel))?.Channel ?? channel;

    /// <summary>Whether an erasure has left a channel empty, whose documents are gone then.</summary>
    public async Task<bool> IsErasedAsync(Channel channel, CancellationToken cancel) =>
        await _channels.GetAsync(channel.List, cancel) is { IsErased: true } && (await ListNewestAsync(channel.List, cancel)).Count == 0;

    /// <summary>All channels that have reviews, in the order of the registry.</summary>
    public async Task<IReadOnlyList<Channel>> ListChannelsAsync(CancellationToken cancel) =>
        [.. (await _directory.GetAsync(OnlyKey, cancel)).Where(channel => channel.HasReviews).Select(channel => channel.Channel)];

    /// <summary>The archives of all months, those months included that the pass itself has registered.</summary>
    public async Task<ArchiveChain> ReadChainAsync(CancellationToken cancel) =>
        (await _chain.GetAsync(OnlyKey, cancel)).With(_written.Values);

    /// <summary>Takes a row as the pass has just written it.</summary>
    public void Put(RegisteredChannel written) => _channels.Put(written.Channel.List, written);

    /// <summary>Takes a row as the pass has just written it.</summary>
    public void Put(PublishedMonth written) => _written[written.Month] = written;

    private async Task<Review?> ReadReviewAsync(ReviewId id, CancellationToken cancel)
    {
        var review = await _stored.SideBySide.TakeTurnAsync(id, _stored.Reviews.FindAsync, cancel);
        Interlocked.Add(ref _content, sizeof(char) * (review?.Content.Body.Length ?? 0));
        return review;
    }

    private async Task<Image?> ReadImageAsync(ImageId id, CancellationToken cancel) =>
        (await _stored.SideBySide.TakeTurnAsync(id, _stored.Images.FindAsync, cancel))?.Image;

    /// <summary>As many as the page shows, and behind them until the feeds are full of those that are not quiet.</summary>
    private async Task<IReadOnlyList<Review>> ReadListAsync(PointerList list, CancellationToken cancel)
    {
        List<Review> newest = [];
        var inFeeds = 0;
        await foreach (var review in _listings.WalkNewestAsync(list, Math.Max(Site.FeedLength, ListPage.MaxReviews), cancel))
        {
            newest.Add(review);
            if (!review.IsQuiet) inFeeds++;
            if (newest.Count == Feed.MostLookedAt || (newest.Count >= ListPage.MaxReviews && inFeeds >= Site.FeedLength)) break;
        }
        return newest;
    }

    private async Task<IReadOnlyList<Review>> ReadMonthAsync(Month month, CancellationToken cancel) =>
        [.. (await _listings.ReadBetweenAsync(month.Begin, month.End, cancel)).Reverse()];
}

using System.Collections.Concurrent;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents.Stored;
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
    private readonly ReadOnce<string, IReadOnlyList<(Comment, Review)>> _newestComments;
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
        _newestComments = new((_, cancel) => NewestComments.ReadAsync(stored, FindReviewAsync, cancel));
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

    /// <summary>The reviews that the page of a channel shows.</summary>
    public async Task<IReadOnlyList<Review>> ListFirstPageAsync(PointerList list, CancellationToken cancel)
    {
        var newest = await ListNewestAsync(list, cancel);
        return (await _channels.GetAsync(list, cancel))?.Pages switch
        {
            null => [.. newest.Take(ListPage.MaxReviews)],
            { Last: null } => newest,
            { Last: var last } => [.. newest.TakeWhile(review => string.CompareOrdinal(KeyOf(review), last) < 0)],
        };
    }

    /// <summary>The reviews of a page in which a channel goes on, newest first; none if it does not go on so far.</summary>
    public async Task<IReadOnlyList<Review>> ListPageAsync(PointerList list, int number, CancellationToken cancel)
    {
        if ((await _channels.GetAsync(list, cancel))?.Pages?.Edges is not { } edges || number > edges.Count) return [];
        // A key without its last character comes before it, and behind all that are newer.
        var (newest, oldest) = (edges[number - 1][..^1], number > 1 ? edges[number - 2] : null);
        return await _listings.WalkBetweenAsync(list, newest, oldest, cancel).ToListAsync(cancel);
    }

    /// <summary>How many pages a channel goes on in.</summary>
    public async Task<int> CountPagesAsync(PointerList list, CancellationToken cancel) =>
        (await _channels.GetAsync(list, cancel))?.Pages?.Edges.Count ?? 0;

    /// <summary>The pages of a channel as its reviews say that they are, those that stay included.</summary>
    /// <param name="before">The channel as it was read.</param>
    /// <param name="row">What changed.</param>
    /// <param name="cancel">Ends the call.</param>
    internal async Task<ChannelPages?> CountAsync(RegisteredChannel before, ChannelRow row, CancellationToken cancel)
    {
        var list = before.Channel.List;
        Put(before);
        if (before.Channel.Kind == ChannelKind.All || (before.Pages is null && !row.IsCounted)) return null;
        var pages = before.Pages ?? ChannelPages.None;
        var kept = row.IsCounted ? ChannelPages.None : pages.Behind(row.MovedFrom);
        if (!row.IsCounted && kept.Edges.Count == pages.Edges.Count)
        {
            var first = kept.With([.. (await ListFirstPageAsync(list, cancel)).Select(KeyOf)], pages);
            if (!first.IsShort) return first;
            Put(before with { Pages = kept.WithoutLast });
            _lists.Put(list, await ReadListAsync(list, cancel));
            return kept.WithoutLast.With([.. (await ListFirstPageAsync(list, cancel)).Select(KeyOf)], pages);
        }

        // Nothing of them is kept: there may be more than a snapshot holds.
        var counting = new ListingReader(_stored.Index, _stored.Reviews.FindAsync);
        var keys = await counting.WalkBetweenAsync(list, after: null, kept.Last, cancel).Select(KeyOf).ToListAsync(cancel);
        var counted = kept.With(keys, pages);
        return row.IsCounted && counted.Most > 0 ? counted with { StaleFrom = 1 } : counted;
    }

    /// <summary>The reviews of a month, oldest first.</summary>
    public Task<IReadOnlyList<Review>> ListAsync(Month month, CancellationToken cancel) => _months.GetAsync(month, cancel);

    /// <summary>An image, or <see langword="null"/>.</summary>
    public Task<Image?> FindImageAsync(ImageId id, CancellationToken cancel) => _images.GetAsync(id, cancel);

    /// <summary>The images that reviews show.</summary>
    public Task<ShownImages> ShownByAsync(IEnumerable<Review> reviews, CancellationToken cancel) =>
        ShownAsync([.. reviews.SelectMany(review => review.Content.Images).Distinct()], cancel);

    /// <summary>Some images, each named once.</summary>
    public async Task<ShownImages> ShownAsync(IReadOnlyList<ImageId> ids, CancellationToken cancel)
    {
        var found = await _stored.SideBySide.SelectAsync(ids, FindImageAsync, cancel);
        return ids.Count == 0 ? ShownImages.None : new ShownImages(Site, found.OfType<Image>());
    }

    /// <summary>The comments on a review that readers see, oldest first.</summary>
    public Task<IReadOnlyList<Comment>> ListCommentsAsync(ReviewId review, CancellationToken cancel) => _comments.GetAsync(review, cancel);

    /// <summary>The newest comments on all reviews that readers see, newest first, each with its review.</summary>
    public Task<IReadOnlyList<(Comment Comment, Review Review)>> ListNewestCommentsAsync(CancellationToken cancel) =>
        _newestComments.GetAsync(OnlyKey, cancel);

    /// <summary>The reviews of some ids, in their order; those that are not public are left out.</summary>
    public async Task<IReadOnlyList<Review>> ListPublicAsync(IEnumerable<ReviewId> ids, CancellationToken cancel) =>
        [.. (await Task.WhenAll(ids.Select(id => FindReviewAsync(id, cancel)))).OfType<Review>().Where(review => review.IsPublic)];

    /// <summary>The review that was published behind a review in its column, if it is public.</summary>
    public async Task<Review?> FindNextAsync(ReviewId review, CancellationToken cancel) =>
        await _next.GetAsync(review, cancel) is { } next && await FindReviewAsync(next, cancel) is { IsPublic: true } found ? found : null;

    /// <summary>The public reviews that say the same in other languages, the original first and then the last created.</summary>
    public async Task<IReadOnlyList<Review>> ListTranslationsAsync(Review review, CancellationToken cancel)
    {
        var original = review.Content.TranslationOf ?? review.Id;
        var noted = await Translations.ListNotedAsync(_stored.Index, original, cancel);
        var others = await ListPublicAsync(noted.Prepend(original).Where(id => id != review.Id).Distinct(), cancel);
        return [.. others.Where(other => other.Id == original || other.Content.TranslationOf == original)];
    }

    /// <summary>A channel as it is registered, or as it was given.</summary>
    public async Task<Channel> NameAsync(Channel channel, CancellationToken cancel) =>
        (await _channels.GetAsync(channel.List, cancel))?.Channel ?? channel;

    /// <summary>A channel as it was registered; one of a work is as soon as the work has several reviews.</summary>
    public Task<RegisteredChannel?> FindAsync(Channel channel, CancellationToken cancel) => _channels.GetAsync(channel.List, cancel);

    /// <summary>Whether an erasure has left a channel empty, whose documents are gone then.</summary>
    public async Task<bool> IsErasedAsync(Channel channel, CancellationToken cancel) =>
        await _channels.GetAsync(channel.List, cancel) is { IsErased: true } && (await ListNewestAsync(channel.List, cancel)).Count == 0;

    /// <summary>All channels that have reviews, in the order of the registry.</summary>
    public async Task<IReadOnlyList<RegisteredChannel>> ListChannelsAsync(CancellationToken cancel) =>
        [.. (await _directory.GetAsync(OnlyKey, cancel)).Where(channel => channel.HasReviews)];

    /// <summary>The archives of all months, those months included that the pass itself has registered.</summary>
    public async Task<ArchiveChain> ReadChainAsync(CancellationToken cancel) =>
        (await _chain.GetAsync(OnlyKey, cancel)).With(_written.Values);

    /// <summary>Takes it that a channel is not registered, and that the pass leaves it so.</summary>
    public void PutAbsent(Channel channel) => _channels.Put(channel.List, null);

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

    /// <summary>
    /// As many as the page shows, which are those in front of the pages in which the list goes on, and behind them until the feeds are
    /// full of those that are not quiet.
    /// </summary>
    private async Task<IReadOnlyList<Review>> ReadListAsync(PointerList list, CancellationToken cancel)
    {
        var pages = (await _channels.GetAsync(list, cancel))?.Pages;
        List<Review> newest =
            pages is null ? [] : await _listings.WalkBetweenAsync(list, after: null, pages.Last, cancel).ToListAsync(cancel);
        if (pages is { Last: null }) return newest;
        var inFeeds = newest.Count(review => !review.IsQuiet);
        var shown = pages is null ? ListPage.MaxReviews : 0;
        if (newest.Count >= shown && inFeeds >= Site.FeedLength) return newest;

        var behind = newest.Count > 0 ? KeyOf(newest[^1]) : null;
        await foreach (var review in _listings.WalkNewestAsync(list, behind, Math.Max(Site.FeedLength - inFeeds, shown), cancel))
        {
            newest.Add(review);
            if (!review.IsQuiet) inFeeds++;
            if (newest.Count >= Feed.MostLookedAt || (newest.Count >= shown && inFeeds >= Site.FeedLength)) break;
        }
        return newest;
    }

    private static string KeyOf(Review review) => Pointer.InList(PointerList.All, review.Published ?? review.Updated, review.Id).Key;

    private async Task<IReadOnlyList<Review>> ReadMonthAsync(Month month, CancellationToken cancel) =>
        [.. (await _listings.ReadBetweenAsync(month.Begin, month.End, cancel)).Reverse()];
}

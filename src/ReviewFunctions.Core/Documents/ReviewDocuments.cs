using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Documents;

/// <summary>Renders the pages of reviews, at all addresses that they have and had.</summary>
public sealed class ReviewDocuments(StoredState stored, IPageRenderer pages, IShareCardPainter cards)
{
    /// <summary>The page at a slug: the page itself, or the way to where it is now, or that it is gone.</summary>
    public async Task<Document?> PageAsync(ReviewPageDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        var slug = document.Slug;
        if (await FindShownAsync(Address.Of(slug), snapshot, cancel) is not { } review)
            return await IsErasedAsync(Address.Of(slug), snapshot, cancel) ? await GoneAsync(document.Path, snapshot, cancel) : null;
        if (review.FormerSlugs.Contains(slug) || (review.Slug == slug && !review.IsPublic))
            return await MovedAsync(review, document.Path, snapshot, cancel);
        return review.Slug == slug ? await PageOfAsync(review, snapshot, cancel) : null;
    }

    /// <summary>What others embed of the review at a slug, or the way to where that is now, or that it is gone.</summary>
    public Task<Document?> EmbedAsync(ReviewEmbedDocument document, Snapshot snapshot, CancellationToken cancel) =>
        BesideAsync(document, document.Slug, snapshot, snapshot.Site.Embed, async review =>
        {
            var json = ReviewEmbed.Write(snapshot.Site, review, await snapshot.ShownByAsync([review], cancel));
            return new Document(document.Path, ReviewEmbed.ContentType, CachePolicy.Page, json);
        }, cancel);

    /// <summary>The share card of the review at a slug, or the way to where that or its lead image is, or that it is gone.</summary>
    public Task<Document?> CardAsync(ReviewCardDocument document, Snapshot snapshot, CancellationToken cancel) =>
        BesideAsync(document, document.Slug, snapshot, snapshot.Site.Card, async review =>
        {
            var images = await snapshot.ShownByAsync([review], cancel);
            if (SharedImage.Of(images, review) is { } shown) return await MovedAsync(document.Path, shown.Address, snapshot, cancel);
            var card = ShareCard.Of(snapshot.Site, review.Content.ForReaders());
            return new Document(document.Path, ImageVariant.Png, CachePolicy.Page, cards.Paint(card));
        }, cancel);

    /// <summary>What stands where a review was before the site was here.</summary>
    public async Task<Document?> FormerPathAsync(FormerPathDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        var address = Address.Of(document.From);
        if (await FindShownAsync(address, snapshot, cancel) is { } review) return await MovedAsync(review, document.Path, snapshot, cancel);
        return await IsErasedAsync(address, snapshot, cancel) ? await GoneAsync(document.Path, snapshot, cancel) : null;
    }

    /// <summary>The page of a review as it would be if it were published as it is.</summary>
    public async Task<Document> PreviewAsync(Review review, CancellationToken cancel) =>
        await PageOfAsync(review, await Snapshot.BeginAsync(stored, cancel), cancel);

    /// <summary>The page of a review for those who have a link to it until then: it says so, and takes no comments.</summary>
    public async Task<Document> PreviewAsync(Review review, DateTimeOffset until, CancellationToken cancel)
    {
        var snapshot = await Snapshot.BeginAsync(stored, cancel);
        var page = ReviewPage.Of(snapshot.Site, review, await snapshot.ShownByAsync([review], cancel)) with { PreviewUntil = until };
        return Document.Html(SiteAddresses.ReviewPath(review.Slug), await pages.RenderAsync(page, cancel));
    }

    /// <summary>The page for what is not there.</summary>
    public async Task<Document> NotFoundAsync(CancellationToken cancel)
    {
        var site = (await Snapshot.BeginAsync(stored, cancel)).Site;
        return Document.Html(SiteAddresses.NotFoundPath, await pages.RenderAsync(new NotFoundPage(site), cancel));
    }

    /// <summary>What readers would get of a review that is stored nowhere. Nothing of it is remembered.</summary>
    /// <param name="review">The review as it would be, with its date of publication.</param>
    /// <param name="warnings">What would be shown otherwise than it was written.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<DraftPreview> PreviewAsync(Review review, IReadOnlyList<FieldWarning> warnings, CancellationToken cancel)
    {
        var snapshot = await Snapshot.BeginAsync(stored, cancel);
        var page = await PageOfAsync(review, snapshot, cancel);
        return new DraftPreview(page.Body, FeedEntry.Of(snapshot.Site, review, await snapshot.ShownByAsync([review], cancel)), warnings);
    }

    /// <summary>What stands beside the page of the review at a slug, or the way to where it is now, or that it is gone.</summary>
    private async Task<Document?> BesideAsync(
        PublicDocument document, Slug slug, Snapshot snapshot, Func<Slug, Uri> addressOf, Func<Review, Task<Document>> renderAsync,
        CancellationToken cancel)
    {
        var path = document.Path;
        if (await FindShownAsync(Address.Of(slug), snapshot, cancel) is not { } review)
            return await IsErasedAsync(Address.Of(slug), snapshot, cancel) ? await GoneAsync(path, snapshot, cancel) : null;
        if (!review.IsPublic) return await GoneAsync(path, snapshot, cancel);
        if (review.Slug == slug) return await renderAsync(review);
        return review.FormerSlugs.Contains(slug) ? await MovedAsync(path, addressOf(review.Slug), snapshot, cancel) : null;
    }

    private async Task<Document> PageOfAsync(Review review, Snapshot snapshot, CancellationToken cancel)
    {
        var images = await snapshot.ShownByAsync([review], cancel);
        var page = ReviewPage.Of(snapshot.Site, review, images) with
        {
            Comments = await snapshot.ListCommentsAsync(review.Id, cancel),
            Translations = await snapshot.ListTranslationsAsync(review, cancel),
            Work = await FindWorkAsync(review, snapshot, cancel),
            Further = await ReadFurtherAsync(review, snapshot, cancel),
        };
        return Document.Html(SiteAddresses.ReviewPath(review.Slug), await pages.RenderAsync(page, cancel));
    }

    /// <summary>What a page leads on to. A review that left the column since is no neighbour any more.</summary>
    private static async Task<FurtherReading> ReadFurtherAsync(Review review, Snapshot snapshot, CancellationToken cancel)
    {
        if (review.ReadOn is not { } readOn) return FurtherReading.None;
        var column = ColumnOf(review);
        var before = readOn.Previous is { } previous ? await snapshot.ListPublicAsync([previous], cancel) : [];
        var others = await snapshot.ListPublicAsync(readOn.AlsoBy, cancel);
        var next = column is null ? null : await snapshot.FindNextAsync(review.Id, cancel);
        return new FurtherReading
        {
            Previous = before.FirstOrDefault(other => column is not null && ColumnOf(other) == column),
            Next = next?.ReadOn?.Previous == review.Id && ColumnOf(next) == column ? next : null,
            Related = await snapshot.ListPublicAsync(readOn.Related, cancel),
            AlsoBy = [.. others.Where(other => other.Content.Author == review.Content.Author)],
        };
    }

    /// <summary>The channel of what a review is about, if others are about it too.</summary>
    private static async Task<Channel?> FindWorkAsync(Review review, Snapshot snapshot, CancellationToken cancel) =>
        Channel.OfWork(review.Content.Subject) is { } work && await snapshot.FindAsync(work, cancel) is { HasReviews: true } ? work : null;

    private static string? ColumnOf(Review review) => review.Content.Column is { } column ? Tag.Identity(column) : null;

    /// <summary>The review that has the address, if readers see it or have seen it.</summary>
    private static async Task<Review?> FindShownAsync(Address address, Snapshot snapshot, CancellationToken cancel) =>
        await snapshot.FindOwnerAsync(address, cancel) is { } owner
        && await snapshot.FindReviewAsync(owner, cancel) is { Published: not null } review ? review : null;

    /// <summary>
    /// Whether readers have seen a review there that was erased since. Asked after the review itself, which never comes back once it was.
    /// </summary>
    private static async Task<bool> IsErasedAsync(Address address, Snapshot snapshot, CancellationToken cancel) =>
        await snapshot.FindOwnerAsync(address, cancel) is { } owner && await snapshot.FindTombstoneAsync(owner, cancel) is { } tombstone
        && tombstone.Has(address);

    /// <summary>What is at an address where the review itself is not.</summary>
    private async Task<Document> MovedAsync(Review review, string path, Snapshot snapshot, CancellationToken cancel)
    {
        if (!review.IsPublic) return await GoneAsync(path, snapshot, cancel);
        return await MovedAsync(path, snapshot.Site.Permalink(review.Slug), snapshot, cancel);
    }

    private async Task<Document> MovedAsync(string path, Uri target, Snapshot snapshot, CancellationToken cancel)
    {
        var page = await pages.RenderAsync(new MovedPage(snapshot.Site, target), cancel);
        return Document.Html(path, page) with { Redirect = target, CacheControl = CachePolicy.Moved };
    }

    private async Task<Document> GoneAsync(string path, Snapshot snapshot, CancellationToken cancel) =>
        Document.Html(path, await pages.RenderAsync(new GonePage(snapshot.Site), cancel)) with { Gone = true };
}

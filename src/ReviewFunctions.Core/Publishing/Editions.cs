using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Says which documents there are and how each is rendered from what is stored.</summary>
public sealed class Editions(
    CurrentSite sites, IReviewStore reviews, IAddressRegistry addresses, ChannelEditions channels, ImageLookup images,
    ICommentStore comments, CommentEditions commentFeeds, SiteIcons icons, IPageRenderer pages)
{
    /// <summary>The pages of these reviews, at all addresses that they have and had, and the feeds of the comments on them.</summary>
    public IEnumerable<DocumentSet> PagesTouchedBy(IReadOnlyList<ReviewFootprint> footprints)
    {
        foreach (var slug in footprints.SelectMany(footprint => footprint.Slugs).Distinct())
            yield return PageAt(slug);
        foreach (var path in footprints.SelectMany(footprint => footprint.FormerPaths).Distinct())
            yield return WayFrom(path);
        foreach (var review in footprints.Select(footprint => footprint.Review).Distinct())
            yield return commentFeeds.Of(review);
    }

    /// <summary>The channels that show, or showed, any of these reviews.</summary>
    public IEnumerable<DocumentSet> ChannelsTouchedBy(IReadOnlyList<ReviewFootprint> footprints) =>
        footprints.SelectMany(footprint => footprint.Channels).DistinctBy(channel => channel.Scope).Select(channels.Of);

    /// <summary>The review's page at a slug: the page itself, or the way to where it is now, or that it is gone.</summary>
    public DocumentSet PageAt(Slug slug)
    {
        var path = SiteAddresses.ReviewPath(slug);
        return new DocumentSet(path, [path], cancel => RenderPageAsync(slug, path, cancel));
    }

    /// <summary>The page of a review as it would be if it were published as it is.</summary>
    public async Task<Document> PreviewAsync(Review review, CancellationToken cancel) => await RenderAsync(await sites.GetAsync(cancel), review, cancel);

    /// <summary>What stands where a review was before the site was here: the way to where it is now, or that it is gone.</summary>
    public DocumentSet WayFrom(FormerPath path) =>
        new(path.DocumentPath, [path.DocumentPath], cancel => RenderWayAsync(path, cancel));

    /// <summary>What belongs to the site and to no review: the stylesheet, the script, the icon, the page for addresses that never were and what crawlers are told.</summary>
    public DocumentSet Furniture() =>
        new(
            "furniture",
            [
                SiteAddresses.StylesheetPath, SiteAddresses.ScriptPath, SiteAddresses.IconPath, SiteAddresses.FaviconPath, SiteAddresses.TouchIconPath,
                SiteAddresses.NotFoundPath, SiteAddresses.RobotsPath,
            ],
            RenderFurnitureAsync);

    private async Task<IReadOnlyList<Document>> RenderPageAsync(Slug slug, string path, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        if (await FindShownAsync(Address.Of(slug), cancel) is not { } review)
            return await IsErasedAsync(Address.Of(slug), cancel) ? [await RenderGoneAsync(site, path, cancel)] : [];
        if (review.FormerSlugs.Contains(slug) || (review.Slug == slug && !review.IsPublic)) return [await RenderRestAsync(site, review, path, cancel)];
        if (review.Slug != slug) return [];

        return [await RenderAsync(site, review, cancel)];
    }

    private async Task<Document> RenderAsync(SiteSettings site, Review review, CancellationToken cancel)
    {
        var page = ReviewPage.Of(site, review, await images.FindAsync(site, [review], cancel)) with { Comments = await comments.ListApprovedAsync(review.Id, cancel) };
        return Document.Html(SiteAddresses.ReviewPath(review.Slug), await pages.RenderAsync(page, cancel));
    }

    private async Task<IReadOnlyList<Document>> RenderWayAsync(FormerPath path, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        if (await FindShownAsync(Address.Of(path), cancel) is { } review) return [await RenderRestAsync(site, review, path.DocumentPath, cancel)];
        return await IsErasedAsync(Address.Of(path), cancel) ? [await RenderGoneAsync(site, path.DocumentPath, cancel)] : [];
    }

    /// <summary>The review that has the address, if readers see it or have seen it.</summary>
    private async Task<Review?> FindShownAsync(Address address, CancellationToken cancel) =>
        await addresses.FindAsync(address, cancel) is { Owner: var owner } && await reviews.FindAsync(owner, cancel) is { Published: not null } review
            ? review
            : null;

    /// <summary>Whether readers have seen a review there that was erased since. Asked after the review itself, which never comes back once it was.</summary>
    private async Task<bool> IsErasedAsync(Address address, CancellationToken cancel) =>
        await addresses.FindAsync(address, cancel) is { Owner: var owner } && await reviews.FindTombstoneAsync(owner, cancel) is { } tombstone && tombstone.Has(address);

    /// <summary>What is at an address where the review itself is not.</summary>
    private async Task<Document> RenderRestAsync(SiteSettings site, Review review, string path, CancellationToken cancel)
    {
        if (!review.IsPublic) return await RenderGoneAsync(site, path, cancel);
        var permalink = site.Permalink(review.Slug);
        return Document.Html(path, await pages.RenderAsync(new MovedPage(site, permalink), cancel)) with { Redirect = permalink, CacheControl = CachePolicy.Moved };
    }

    private async Task<Document> RenderGoneAsync(SiteSettings site, string path, CancellationToken cancel) =>
        Document.Html(path, await pages.RenderAsync(new GonePage(site), cancel)) with { Gone = true };

    private async Task<IReadOnlyList<Document>> RenderFurnitureAsync(CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        return
        [
            new Document(SiteAddresses.StylesheetPath, "text/css; charset=utf-8", CachePolicy.Page, pages.FileAt(SiteAddresses.StylesheetPath)),
            new Document(SiteAddresses.ScriptPath, "text/javascript; charset=utf-8", CachePolicy.Page, pages.FileAt(SiteAddresses.ScriptPath)),
            new Document(SiteAddresses.IconPath, "image/svg+xml; charset=utf-8", CachePolicy.Page, pages.FileAt(SiteAddresses.IconPath)),
            Document.Html(SiteAddresses.NotFoundPath, await pages.RenderAsync(new NotFoundPage(site), cancel)),
            new Document(SiteAddresses.RobotsPath, RobotsFile.ContentType, CachePolicy.Page, RobotsFile.Write(site)),
            .. await icons.RenderAsync(site, cancel),
        ];
    }
}

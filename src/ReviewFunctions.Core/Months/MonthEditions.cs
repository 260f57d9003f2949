using ReviewFunctions.Core.Archives;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Sitemaps;

namespace ReviewFunctions.Core.Months;

/// <summary>Says which documents there are by months and how they are rendered from what is stored: sitemaps, archives, and the lists of both.</summary>
public sealed class MonthEditions(CurrentSite sites, IMonthRegistry months, ListingReader listings, ImageLookup images, MonthSitemaps sitemaps, ArchivePress archives, IPageRenderer pages)
{
    /// <summary>The archives of a month and its sitemaps, from one archive on, those that it no longer has included. The name tells which, since another selection is another set.</summary>
    public DocumentSet Of(PublishedMonth month, int from) => new(
        $"month:{month.Month}/{from}-{month.MostArchives}",
        [.. MonthSitemaps.Paths(month, from), .. ArchivePress.Paths(month, from)],
        cancel => RenderAsync(month, from, cancel));

    /// <summary>The list of all sitemaps and that of all archives.</summary>
    public DocumentSet Index() => new("months", [SiteAddresses.SitemapIndexPath, SiteAddresses.ArchiveIndexPath], RenderIndexAsync);

    /// <summary>A month's reviews as they are stored now, oldest first.</summary>
    public async Task<IReadOnlyList<Review>> ReadAsync(Month month, CancellationToken cancel) =>
        [.. (await listings.ReadBetweenAsync(month.Begin, month.End, cancel)).Reverse()];

    private async Task<IReadOnlyList<Document>> RenderAsync(PublishedMonth month, int from, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var reviews = await ReadAsync(month.Month, cancel);
        var shown = await images.FindAsync(site, reviews.Skip(MonthSitemaps.FirstReviewFrom(from)), cancel);
        return
        [
            .. sitemaps.Write(site, month, from, reviews, shown),
            .. await archives.WriteAsync(site, month, from, reviews, shown, cancel),
        ];
    }

    private async Task<IReadOnlyList<Document>> RenderIndexAsync(CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var all = (await ArchiveChain.ReadAsync(months, cancel)).Months;
        var parts = all.SelectMany(month => month.Changes.Select((changed, part) => new SitemapEntry(site.Resolve(SiteAddresses.SitemapPath(month.Month, part + 1)), changed)));
        return
        [
            new Document(SiteAddresses.SitemapIndexPath, Sitemap.ContentType, CachePolicy.Feed, Sitemap.WriteIndex(parts.Prepend(new SitemapEntry(site.Resolve(SiteAddresses.ChannelSitemapPath))))),
            Document.Html(SiteAddresses.ArchiveIndexPath, await pages.RenderAsync(new ArchiveIndexPage(site, [.. all.Reverse()]), cancel)),
        ];
    }
}

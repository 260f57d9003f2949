using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Sitemaps;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Documents;

/// <summary>Renders the sitemaps of months, and the lists of sitemaps and archives.</summary>
public sealed class MonthDocuments(FeedEntries entries, IPageRenderer pages)
{
    /// <summary>A part of a month's sitemap. One that nothing is left for is gone.</summary>
    public async Task<Document> SitemapAsync(MonthSitemapDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        var month = await snapshot.ListAsync(document.Month, cancel);
        List<Review> reviews = [.. month.Skip((document.Part - 1) * PublishedMonth.ReviewsInPart).Take(PublishedMonth.ReviewsInPart)];
        var images = await snapshot.ShownByAsync(reviews, cancel);
        var sitemap = Sitemap.Write(reviews.Select(review => EntryOf(review, images, snapshot.Site)));
        return new Document(document.Path, Sitemap.ContentType, CachePolicy.Feed, sitemap) { Gone = reviews.Count == 0 };
    }

    /// <summary>One of the lists of months.</summary>
    public async Task<Document> IndexAsync(MonthIndexDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        var (site, months) = (snapshot.Site, (await snapshot.ReadChainAsync(cancel)).Months);
        if (document.Path == SiteAddresses.ArchiveIndexPath)
            return Document.Html(document.Path, await pages.RenderAsync(new ArchiveIndexPage(site, [.. months.Reverse()]), cancel));
        var parts = from month in months
                    from part in month.Changes.Index()
                    select new SitemapEntry(site.Resolve(ListAddresses.SitemapPath(month.Month, part.Index + 1)), part.Item);
        var list = Sitemap.WriteIndex(parts.Prepend(new SitemapEntry(site.Resolve(SiteAddresses.ChannelSitemapPath))));
        return new Document(document.Path, Sitemap.ContentType, CachePolicy.Feed, list);
    }

    /// <summary>
    /// The page of a review with the images of the site's own that its feeds show. One that stands in a spoiler is not among them:
    /// whoever searches for images would see it.
    /// </summary>
    private SitemapEntry EntryOf(Review review, ShownImages images, SiteSettings site)
    {
        var entry = SitemapEntry.Of(site, review);
        var shown = review.Content.Images.Select(id => images.Find(id)).OfType<Picture>();
        List<Uri> own = [.. shown.Select(picture => picture.AddressOf(picture.ForFeed))];
        if (own.Count == 0) return entry;
        var content = entries.Of(site, review, images).Content;
        return entry with { Images = [.. own.Where(address => content.Contains($"\"{address.AbsoluteUri}\"", StringComparison.Ordinal))] };
    }
}

using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Text;

namespace ReviewFunctions.Core.Sitemaps;

/// <summary>The parts of a month's sitemap, its oldest reviews in the first, so that a new one changes the last alone.</summary>
public sealed class MonthSitemaps(FeedEntries entries)
{
    /// <summary>The paths of the parts that the archives from one on belong to, those that the month no longer has included.</summary>
    internal static IEnumerable<string> Paths(PublishedMonth month, int from) => Parts(month, from).Select(part => SiteAddresses.SitemapPath(month.Month, part));

    /// <summary>The place among its month's reviews, oldest first, of the first that these parts have.</summary>
    internal static int FirstReviewFrom(int from) => (FirstPart(from) - 1) * Sitemap.MaxPages;

    /// <summary>Writes these parts.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="month">What is registered of the month.</param>
    /// <param name="from">The first archive that counts.</param>
    /// <param name="reviews">The month's reviews, oldest first.</param>
    /// <param name="images">The images that they show.</param>
    internal IEnumerable<Document> Write(SiteSettings site, PublishedMonth month, int from, IReadOnlyList<Review> reviews, ShownImages images)
    {
        var written = reviews.Chunk(Sitemap.MaxPages).ToList();
        return Parts(month, from).Select(part => new Document(
            SiteAddresses.SitemapPath(month.Month, part),
            Sitemap.ContentType,
            CachePolicy.Feed,
            Sitemap.Write(written.ElementAtOrDefault(part - 1)?.Select(review => EntryOf(site, review, images)) ?? []))
        {
            Gone = part > written.Count,
        });
    }

    /// <summary>
    /// The page of a review with the images of the site's own that its feeds show. One that stands in a spoiler is not among them: whoever searches for
    /// images would see it.
    /// </summary>
    private SitemapEntry EntryOf(SiteSettings site, Review review, ShownImages images)
    {
        var entry = SitemapEntry.Of(site, review);
        List<Uri> own = [.. review.Content.Images.Select(id => images.Find(id)).OfType<Image>().Select(image => images.AddressOf(image, PictureHtml.ForFeed(image)))];
        if (own.Count == 0) return entry;
        var content = entries.Of(site, review, images).Content;
        return entry with { Images = [.. own.Where(address => content.Contains($"\"{address.AbsoluteUri}\"", StringComparison.Ordinal))] };
    }

    private static int FirstPart(int from) => ((from - 1) / Sitemap.ArchivesInPart) + 1;

    private static IEnumerable<int> Parts(PublishedMonth month, int from)
    {
        var first = FirstPart(from);
        return Enumerable.Range(first, Math.Max(month.SitemapParts - first + 1, 0));
    }
}

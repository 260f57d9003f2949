using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Archives;

/// <summary>Writes archives, each as a page for people and a feed in every format.</summary>
public sealed class ArchivePress(IMonthRegistry months, FeedEntries entries, IPageRenderer pages)
{
    /// <summary>The paths of a month's archives from one on, those that it no longer has included.</summary>
    internal static IEnumerable<string> Paths(PublishedMonth month, int first) =>
        from archive in Archives(month, first)
        from name in FeedFormat.All.Select(format => format.FileName).Prepend(SiteAddresses.IndexDocument)
        select archive.Folder + name;

    /// <summary>Writes these archives.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="month">What is registered of the month.</param>
    /// <param name="first">The first archive that counts.</param>
    /// <param name="reviews">The month's reviews, oldest first.</param>
    /// <param name="images">The images that they show.</param>
    /// <param name="cancel">Ends the work.</param>
    internal async Task<IReadOnlyList<Document>> WriteAsync(
        SiteSettings site, PublishedMonth month, int first, IReadOnlyList<Review> reviews, ShownImages images, CancellationToken cancel)
    {
        var chain = await ArchiveChain.ReadAsync(months, cancel);
        var filled = reviews.Chunk(Archive.MaxEntries).ToList();
        List<Document> written = [];
        foreach (var archive in Archives(month, first))
        {
            Review[] newest = [.. filled.ElementAtOrDefault(archive.Number - 1)?.Reverse() ?? []];
            var links = newest.Length == 0 ? (Older: null, Newer: null) : (Older: chain.Before(archive), Newer: chain.After(archive, filled.Count));
            var page = new ArchivePage(site, archive, newest) { Images = images, Older = links.Older, Newer = links.Newer };
            var feed = Feed.OfArchive(site, archive, newest.Select(review => entries.Of(site, review, images)), page.History);
            written.Add(Document.Html(archive.Folder + SiteAddresses.IndexDocument, await pages.RenderAsync(page, cancel)) with { Gone = newest.Length == 0 });
            written.AddRange(FeedFormat.All.Select(format => FeedOf(archive, format, feed)));
        }
        return written;
    }

    private static Document FeedOf(Archive archive, FeedFormat format, Feed feed) =>
        new(archive.Folder + format.FileName, format.ContentType, CachePolicy.Feed, format.Write(feed)) { Gone = feed.Entries.IsEmpty };

    private static IEnumerable<Archive> Archives(PublishedMonth month, int first) =>
        Enumerable.Range(first, Math.Max(month.MostArchives - first + 1, 0)).Select(number => new Archive(month.Month, number));
}

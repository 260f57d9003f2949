using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Documents;

/// <summary>Renders archives, each as a page for people and a feed in every format. One that nothing is left for is gone.</summary>
public sealed class ArchiveDocuments(FeedEntries entries, IPageRenderer pages)
{
    /// <summary>The page.</summary>
    public async Task<Document> PageAsync(ArchivePageDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        var page = await ReadAsync(document.Archive, snapshot, cancel);
        return Document.Html(document.Path, await pages.RenderAsync(page, cancel)) with { Gone = page.Newest.Count == 0 };
    }

    /// <summary>A feed.</summary>
    public async Task<Document> FeedAsync(ArchiveFeedDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        var page = await ReadAsync(document.Archive, snapshot, cancel);
        var newest = page.Newest.Select(review => entries.Of(snapshot.Site, review, page.Images));
        var feed = Feed.OfArchive(snapshot.Site, document.Archive, newest, page.History);
        var format = document.Format;
        return new Document(document.Path, format.ContentType, CachePolicy.Feed, format.Write(feed)) { Gone = feed.Entries.IsEmpty };
    }

    private static async Task<ArchivePage> ReadAsync(Archive archive, Snapshot snapshot, CancellationToken cancel)
    {
        var reviews = await snapshot.ListAsync(archive.Month, cancel);
        Review[] newest = [.. reviews.Skip((archive.Number - 1) * Archive.MaxEntries).Take(Archive.MaxEntries).Reverse()];
        if (newest.Length == 0) return new ArchivePage(snapshot.Site, archive, newest);
        var chain = await snapshot.ReadChainAsync(cancel);
        return new ArchivePage(snapshot.Site, archive, newest)
        {
            Images = await snapshot.ShownByAsync(newest, cancel),
            Older = chain.Before(archive),
            Newer = chain.After(archive, Archive.CountFor(reviews.Count)),
        };
    }
}

using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Documents;

/// <summary>
/// Renders the page of a channel and its feeds. Those of a channel that an erasure has left empty are gone and name nothing.
/// </summary>
public sealed class ChannelDocuments(FeedEntries entries, IPageRenderer pages)
{
    /// <summary>The page.</summary>
    public async Task<Document> PageAsync(ChannelPageDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        if (await snapshot.IsErasedAsync(document.Channel, cancel)) return await GoneAsync(document, snapshot, cancel);
        var channel = await snapshot.NameAsync(document.Channel, cancel);
        Review[] first = [.. (await snapshot.ListNewestAsync(channel.List, cancel)).Take(ListPage.MaxReviews)];
        var images = await snapshot.ShownByAsync(first, cancel);
        ListPage page = channel.Kind == ChannelKind.All
            ? new HomePage(snapshot.Site, first) { Images = images }
            : new ChannelPage(snapshot.Site, channel, first) { Images = images };
        return Document.Html(document.Path, await pages.RenderAsync(page, cancel));
    }

    /// <summary>A feed.</summary>
    public async Task<Document> FeedAsync(ChannelFeedDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        if (await snapshot.IsErasedAsync(document.Channel, cancel)) return await GoneAsync(document, snapshot, cancel);
        var channel = await snapshot.NameAsync(document.Channel, cancel);
        var listed = await snapshot.ListNewestAsync(channel.List, cancel);
        List<Review> newest = [.. listed.Where(review => !review.IsQuiet).Take(snapshot.Site.FeedLength)];
        var shown = await snapshot.ShownByAsync(newest, cancel);
        var full = Feed.Of(snapshot.Site, channel, newest.Select(review => entries.Of(snapshot.Site, review, shown))) with
        {
            History = await HistoryOfAsync(channel, snapshot, cancel),
        };
        var feed = document.IsSummary ? full.InSummary() : full;
        var format = document.Format;
        return new Document(document.Path, format.ContentType, CachePolicy.Feed, format.Write(feed)) { Links = FeedLinks.Of(feed, format) };
    }

    private async Task<Document> GoneAsync(PublicDocument document, Snapshot snapshot, CancellationToken cancel) =>
        Document.Html(document.Path, await pages.RenderAsync(new GonePage(snapshot.Site), cancel)) with { Gone = true };

    /// <summary>The way to everything older: the feed of all reviews has one, and no other.</summary>
    private static async Task<FeedHistory?> HistoryOfAsync(Channel channel, Snapshot snapshot, CancellationToken cancel) =>
        channel.Kind == ChannelKind.All && (await snapshot.ReadChainAsync(cancel)).Newest is { } newest
            ? new FeedHistory { Previous = snapshot.Site.FolderOf(newest) }
            : null;
}

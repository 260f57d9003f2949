using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

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
        var first = await snapshot.ListFirstPageAsync(channel.List, cancel);
        var images = await snapshot.ShownByAsync(first, cancel);
        ListPage page = channel.Kind == ChannelKind.All
            ? new HomePage(snapshot.Site, first) { Images = images }
            : new ChannelPage(snapshot.Site, channel, first) { Images = images, Older = await OlderAsync(channel, snapshot, cancel) };
        return Document.Html(document.Path, await pages.RenderAsync(page, cancel));
    }

    /// <summary>
    /// The page of a work. Where one review is left it leads on to that, and where none is left it is gone. A work that never had several
    /// has no page.
    /// </summary>
    public async Task<Document?> WorkAsync(ChannelPageDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        if (await snapshot.FindAsync(document.Channel, cancel) is null) return null;
        return await snapshot.ListNewestAsync(document.Channel.List, cancel) switch
        {
            [] => await GoneAsync(document, snapshot, cancel),
            [var left] => await MovedAsync(document, snapshot.Site.Permalink(left.Slug), snapshot, cancel),
            _ => await PageAsync(document, snapshot, cancel),
        };
    }

    /// <summary>A page in which a channel goes on, or the way back to the first one.</summary>
    public async Task<Document> PartAsync(ChannelPartDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        if (await snapshot.IsErasedAsync(document.Channel, cancel)) return await GoneAsync(document, snapshot, cancel);
        var channel = await snapshot.NameAsync(document.Channel, cancel);
        var reviews = await snapshot.ListPageAsync(channel.List, document.Number, cancel);
        if (reviews.Count == 0) return await MovedAsync(document, snapshot.Site.FolderOf(channel), snapshot, cancel);
        var page = new ChannelPage(snapshot.Site, channel, reviews)
        {
            Images = await snapshot.ShownByAsync(reviews, cancel),
            Number = document.Number,
            Older = document.Number > 1 ? document.Number - 1 : null,
        };
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

    private static async Task<int?> OlderAsync(Channel channel, Snapshot snapshot, CancellationToken cancel) =>
        await snapshot.CountPagesAsync(channel.List, cancel) is > 0 and var last ? last : null;

    private async Task<Document> MovedAsync(PublicDocument document, Uri target, Snapshot snapshot, CancellationToken cancel)
    {
        var page = await pages.RenderAsync(new MovedPage(snapshot.Site, target), cancel);
        return Document.Html(document.Path, page) with { Redirect = target, CacheControl = CachePolicy.Moved };
    }

    private async Task<Document> GoneAsync(PublicDocument document, Snapshot snapshot, CancellationToken cancel) =>
        Document.Html(document.Path, await pages.RenderAsync(new GonePage(snapshot.Site), cancel)) with { Gone = true };

    /// <summary>The way to everything older: the feed of all reviews has one, and no other.</summary>
    private static async Task<FeedHistory?> HistoryOfAsync(Channel channel, Snapshot snapshot, CancellationToken cancel) =>
        channel.Kind == ChannelKind.All && (await snapshot.ReadChainAsync(cancel)).Newest is { } newest
            ? new FeedHistory { Previous = snapshot.Site.FolderOf(newest) }
            : null;
}

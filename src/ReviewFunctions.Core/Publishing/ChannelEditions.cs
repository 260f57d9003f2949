using ReviewFunctions.Core.Archives;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Sitemaps;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Says which documents a channel has, and how they and the directory of all channels are rendered from what is stored.</summary>
public sealed class ChannelEditions(
    CurrentSite sites, IChannelRegistry registry, IMonthRegistry months, ListingReader listings, FeedEntries entries, ImageLookup images, IPageRenderer pages)
{
    /// <summary>How many channels are read at once for the directory.</summary>
    private const int ChannelsAtOnce = 1000;

    /// <summary>A channel's page and its feeds, in full and as summaries, in every format.</summary>
    public DocumentSet Of(Channel channel) => new(
        channel.Scope.Name,
        [.. FeedFormat.FileNames.Prepend(SiteAddresses.IndexDocument).Select(name => channel.Folder + name)],
        cancel => RenderAsync(channel, cancel));

    /// <summary>The list of all channels, for people, for readers and for crawlers.</summary>
    public DocumentSet Directory() => new("directory", [SiteAddresses.DirectoryPath, SiteAddresses.OpmlPath, SiteAddresses.ChannelSitemapPath], RenderDirectoryAsync);

    private async Task<IReadOnlyList<Document>> RenderAsync(Channel asked, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var channel = (await registry.FindAsync(asked.Scope, cancel))?.Channel ?? asked;
        var newest = await listings.ReadNewestAsync(channel.Scope, Math.Max(site.FeedLength, ListPage.MaxReviews), cancel);
        var shown = await images.FindAsync(site, newest, cancel);
        var feed = Feed.Of(site, channel, newest.Select(review => entries.Of(site, review, shown))) with { History = await HistoryOfAsync(site, channel, cancel) };
        Review[] first = [.. newest.Take(ListPage.MaxReviews)];
        ListPage page = channel.Kind == ChannelKind.All ? new HomePage(site, first) : new ChannelPage(site, channel, first);
        return
        [
            Document.Html(channel.Folder + SiteAddresses.IndexDocument, await pages.RenderAsync(page with { Images = shown }, cancel)),
            .. FeedFormat.All.SelectMany(format => new[] { feed, feed.InSummary() }, (format, variant) => DocumentOf(channel, format, variant)),
        ];
    }

    /// <summary>The way to everything older: the feed of all reviews has one, and no other.</summary>
    private async Task<FeedHistory?> HistoryOfAsync(SiteSettings site, Channel channel, CancellationToken cancel) =>
        channel.Kind == ChannelKind.All && (await ArchiveChain.ReadAsync(months, cancel)).Newest is { } newest ? new FeedHistory { Previous = site.FolderOf(newest) } : null;

    private async Task<IReadOnlyList<Document>> RenderDirectoryAsync(CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        List<Channel> channels = [];
        while (await registry.ListAsync(channels.LastOrDefault()?.Scope.Name, ChannelsAtOnce, cancel) is { Count: > 0 } more) channels.AddRange(more);
        var named = channels.Where(channel => channel.Kind != ChannelKind.All).OrderBy(channel => channel.Kind).ThenBy(channel => channel.Key, StringComparer.Ordinal).Prepend(Channel.All).ToList();
        return
        [
            Document.Html(SiteAddresses.DirectoryPath, await pages.RenderAsync(new DirectoryPage(site, named), cancel)),
            new Document(SiteAddresses.OpmlPath, Opml.ContentType, CachePolicy.Page, Opml.Write(site, named)),
            new Document(SiteAddresses.ChannelSitemapPath, Sitemap.ContentType, CachePolicy.Feed, Sitemap.Write(named.Select(channel => new SitemapEntry(site.FolderOf(channel))))),
        ];
    }

    private static Document DocumentOf(Channel channel, FeedFormat format, Feed feed) =>
        new(channel.Folder + format.FileNameOf(feed), format.ContentType, CachePolicy.Feed, format.Write(feed)) { Links = FeedLinks.Of(feed, format) };
}

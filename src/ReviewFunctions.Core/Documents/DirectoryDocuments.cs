using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Sitemaps;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Documents;

/// <summary>Renders the lists of all channels, for people, for readers and for crawlers.</summary>
public sealed class DirectoryDocuments(IPageRenderer pages)
{
    /// <summary>One of the lists.</summary>
    public async Task<Document> RenderAsync(DirectoryDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        var site = snapshot.Site;
        var named = (await snapshot.ListChannelsAsync(cancel)).Select(registered => registered.Channel)
            .Where(channel => channel.Kind != ChannelKind.All)
            .OrderBy(channel => channel.Kind).ThenBy(channel => channel.Key, StringComparer.Ordinal)
            .Prepend(Channel.All).ToList();
        List<Channel> withFeeds = [.. named.Where(channel => channel.HasFeeds)];
        return document.Path switch
        {
            SiteAddresses.OpmlPath => new Document(document.Path, Opml.ContentType, CachePolicy.Page, Opml.Write(site, withFeeds)),
            SiteAddresses.ChannelSitemapPath => new Document(document.Path, Sitemap.ContentType, CachePolicy.Feed, SitemapOf(named, site)),
            _ => Document.Html(document.Path, await pages.RenderAsync(new DirectoryPage(site, withFeeds), cancel)),
        };
    }

    /// <summary>The list of the channels of a kind, for people, in the order of their names.</summary>
    public async Task<Document> IndexAsync(ChannelIndexDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        var site = snapshot.Site;
        var registered = (await snapshot.ListChannelsAsync(cancel)).Where(one => one.Channel.Kind == document.Kind).ToList();
        // Only what is new or empty has the index of works made again, so that it counts nothing.
        var counts = registered.Where(one => one is { Pages: not null, Channel.HasFeeds: true })
            .ToDictionary(one => one.Channel, one => one.Pages?.Count ?? 0);
        List<Channel> sorted =
        [
            .. registered.Select(one => one.Channel).OrderBy(channel => site.NameOf(channel), StringComparer.OrdinalIgnoreCase)
                .ThenBy(channel => channel.Key, StringComparer.Ordinal),
        ];
        var page = new ChannelIndexPage(site, document.Kind, sorted) { Counts = counts };
        return Document.Html(document.Path, await pages.RenderAsync(page, cancel));
    }

    /// <summary>The pages of channels, the indexes that have any of them, and the pages of the site's own.</summary>
    private static byte[] SitemapOf(IReadOnlyList<Channel> channels, SiteSettings site)
    {
        var indexes = channels.Select(channel => channel.Kind).Where(kind => kind != ChannelKind.All).Distinct();
        var pages = channels.Select(channel => site.FolderOf(channel)).Concat(indexes.Select(kind => site.IndexOf(kind)))
            .Concat(site.Pages.Select(page => site.PageAt(page.Path)));
        return Sitemap.Write(pages.Select(page => new SitemapEntry(page)));
    }
}

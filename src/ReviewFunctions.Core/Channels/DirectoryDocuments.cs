using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Sitemaps;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Channels;

/// <summary>Renders the lists of all channels, for people, for readers and for crawlers.</summary>
public sealed class DirectoryDocuments(IPageRenderer pages)
{
    /// <summary>One of the lists.</summary>
    public async Task<Document> RenderAsync(DirectoryDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        var site = snapshot.Site;
        var named = (await snapshot.ListChannelsAsync(cancel))
            .Where(channel => channel.Kind != ChannelKind.All)
            .OrderBy(channel => channel.Kind).ThenBy(channel => channel.Key, StringComparer.Ordinal)
            .Prepend(Channel.All).ToList();
        return document.Path switch
        {
            SiteAddresses.OpmlPath => new Document(document.Path, Opml.ContentType, CachePolicy.Page, Opml.Write(site, named)),
            SiteAddresses.ChannelSitemapPath => new Document(document.Path, Sitemap.ContentType, CachePolicy.Feed, SitemapOf(named, site)),
            _ => Document.Html(document.Path, await pages.RenderAsync(new DirectoryPage(site, named), cancel)),
        };
    }

    private static byte[] SitemapOf(IEnumerable<Channel> channels, SiteSettings site) =>
        Sitemap.Write(channels.Select(channel => new SitemapEntry(site.FolderOf(channel))));
}

using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Documents.Stored;

namespace ReviewFunctions.Core.Documents;

/// <summary>
/// Every kind of document that the site has, and what renders it. Each is a pure function of a <see cref="Snapshot"/>: no clock, no
/// request, the same state gives the same bytes.
/// </summary>
public sealed class SiteDocuments(
    ReviewDocuments reviews, CommentDocuments comments, ChannelDocuments channels, DirectoryDocuments directory, ArchiveDocuments archives,
    MonthDocuments months, PageDocuments pages, SiteAssets assets)
{
    /// <summary>Renders a document.</summary>
    /// <returns><see langword="null"/> if there never was anything to show at its path.</returns>
    public async Task<Document?> RenderAsync(PublicDocument document, Snapshot snapshot, CancellationToken cancel) => document switch
    {
        ReviewPageDocument page => await reviews.PageAsync(page, snapshot, cancel),
        ReviewEmbedDocument embed => await reviews.EmbedAsync(embed, snapshot, cancel),
        ReviewCardDocument card => await reviews.CardAsync(card, snapshot, cancel),
        FormerPathDocument former => await reviews.FormerPathAsync(former, snapshot, cancel),
        PageDocument page => await pages.PageAsync(page, snapshot, cancel),
        CommentFeedDocument feed => await comments.FeedAsync(feed, snapshot, cancel),
        SiteCommentFeedDocument feed => await CommentDocuments.FeedAsync(feed, snapshot, cancel),
        ChannelPageDocument { Channel.Kind: ChannelKind.Work } page => await channels.WorkAsync(page, snapshot, cancel),
        ChannelPageDocument page => await channels.PageAsync(page, snapshot, cancel),
        ChannelPartDocument part => await channels.PartAsync(part, snapshot, cancel),
        ChannelFeedDocument feed => await channels.FeedAsync(feed, snapshot, cancel),
        DirectoryDocument list => await directory.RenderAsync(list, snapshot, cancel),
        ChannelIndexDocument index => await directory.IndexAsync(index, snapshot, cancel),
        ArchivePageDocument page => await archives.PageAsync(page, snapshot, cancel),
        ArchiveFeedDocument feed => await archives.FeedAsync(feed, snapshot, cancel),
        MonthSitemapDocument sitemap => await months.SitemapAsync(sitemap, snapshot, cancel),
        MonthSearchDocument part => await SearchDocuments.PartAsync(part, snapshot, cancel),
        SearchIndexDocument list => await SearchDocuments.IndexAsync(list, snapshot, cancel),
        MonthIndexDocument list => await months.IndexAsync(list, snapshot, cancel),
        SiteAssetDocument asset => await assets.RenderAsync(asset, snapshot, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(document), document.GetType().Name, "Nothing renders it."),
    };
}

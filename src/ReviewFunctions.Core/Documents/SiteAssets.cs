using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Documents;

/// <summary>
/// Renders what belongs to the site and to no review: the stylesheet, the scripts, the icons, the pages that search and that stand for
/// addresses that never were, what crawlers are told.
/// </summary>
public sealed class SiteAssets(SiteIcons icons, SiteStyles styles, IPageRenderer pages)
{
    /// <summary>One of them.</summary>
    public async Task<Document> RenderAsync(SiteAssetDocument document, Snapshot snapshot, CancellationToken cancel) => document.Path switch
    {
        SiteAddresses.StylesheetPath => await styles.RenderAsync(snapshot, cancel),
        SiteAddresses.ScriptPath or SiteAddresses.SearchScriptPath or SiteAddresses.SearchWorkerPath or SiteAddresses.SearchLibraryPath =>
            FileAt(document.Path, "text/javascript; charset=utf-8"),
        SiteAddresses.IconPath => FileAt(document.Path, "image/svg+xml; charset=utf-8"),
        SiteAddresses.FaviconPath => await icons.FaviconAsync(snapshot, cancel),
        SiteAddresses.TouchIconPath => await icons.TouchIconAsync(snapshot, cancel),
        SiteAddresses.RobotsPath => new Document(document.Path, RobotsFile.ContentType, CachePolicy.Page, RobotsFile.Write(snapshot.Site)),
        SiteAddresses.NotFoundPath => Document.Html(document.Path, await pages.RenderAsync(new NotFoundPage(snapshot.Site), cancel)),
        SiteAddresses.SearchPath => Document.Html(document.Path, await pages.RenderAsync(new SearchPage(snapshot.Site), cancel)),
        _ => throw new ArgumentOutOfRangeException(nameof(document), document.Path, "Nothing renders it."),
    };

    private Document FileAt(string path, string contentType) => new(path, contentType, CachePolicy.Page, pages.FileAt(path));
}

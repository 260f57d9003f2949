using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Documents;

/// <summary>Renders the pages of the site's own, at all addresses that they have and had.</summary>
public sealed class PageDocuments(ISitePageStore stored, IPageRenderer pages)
{
    /// <summary>The page itself, or the way to where it is now, or that it is gone.</summary>
    /// <returns><see langword="null"/> if somebody else owns the path, or the page was never public.</returns>
    public async Task<Document?> PageAsync(PageDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        if (await snapshot.FindOwnerAsync(Address.Of(document.At.Address), cancel) != document.Page.Owner) return null;
        if (await stored.FindAsync(document.Page, cancel) is not { } page) return await GoneAsync(document.Path, snapshot, cancel);
        if (!page.KnownPaths.Contains(document.At)) return null;
        if (!page.IsPublic) return await GoneAsync(document.Path, snapshot, cancel);
        if (page.Path != document.At) return await MovedAsync(page, document.Path, snapshot, cancel);
        return await PageOfAsync(page, snapshot, cancel);
    }

    private async Task<Document> PageOfAsync(SitePage page, Snapshot snapshot, CancellationToken cancel)
    {
        var images = await snapshot.ShownAsync(page.Images, cancel);
        var words = PageWords.For(page.Language ?? snapshot.Site.Language);
        var body = BodyHtml.ForPage(page.Body, images.Find, words["Spoiler"]);
        return Document.Html(page.Path.DocumentPath, await pages.RenderAsync(new TextPage(snapshot.Site, page, body), cancel));
    }

    private async Task<Document> MovedAsync(SitePage page, string path, Snapshot snapshot, CancellationToken cancel)
    {
        var target = snapshot.Site.PageAt(page.Path.ToString());
        var html = await pages.RenderAsync(new MovedPage(snapshot.Site, target), cancel);
        return Document.Html(path, html) with { Redirect = target, CacheControl = CachePolicy.Moved };
    }

    private async Task<Document> GoneAsync(string path, Snapshot snapshot, CancellationToken cancel) =>
        Document.Html(path, await pages.RenderAsync(new GonePage(snapshot.Site), cancel)) with { Gone = true };
}

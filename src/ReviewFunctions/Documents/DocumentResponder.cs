using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core;
using ReviewFunctions.Documents.Caching;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Documents;

/// <summary>
/// Answers readers: the document at an address, the way to it where only the slash is missing or which other systems call otherwise, or a
/// page that says that there is none.
/// </summary>
public sealed class DocumentResponder(DocumentCache documents, VariantResponder variants, TimeProvider time)
{
    /// <summary>Answers a GET, HEAD or OPTIONS of the site's path <paramref name="path"/>, decoded and without the leading slash.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, string path, CancellationToken cancel)
    {
        try
        {
            return await FindAsync(request, path, cancel);
        }
        catch (StorageUnavailableException)
        {
            return Problem.StorageUnavailable;
        }
    }

    private async Task<IResult> FindAsync(HttpRequest request, string path, CancellationToken cancel)
    {
        if (HttpMethods.IsOptions(request.Method)) return CrossOrigin.Preflight;
        CrossOrigin.Allow(request.HttpContext.Response.Headers);
        if (DocumentPath.For(path) is not { } documentPath) return await NotFoundAsync(cancel);
        if (VariantPath.TryRead(documentPath, out var image, out var variant))
            return await variants.FindAsync(image, variant, cancel) ?? await NotFoundAsync(cancel);
        var document = await documents.GetAsync(documentPath, cancel);
        if ((path.Length == 0 || document is null or { Stored.Version: { Redirect: not null } or { Gone: true } })
            && await FindWithQueryAsync(request, documentPath, cancel) is { } former)
        {
            return new DocumentResult(former, time.GetUtcNow()) { IsOfQuery = true };
        }

        if (document is not null) return new DocumentResult(document, time.GetUtcNow()) { Path = documentPath };
        if (!path.EndsWith('/') && await documents.GetAsync($"{documentPath}/{SiteAddresses.IndexDocument}", cancel) is not null)
            return new PermanentRedirect($"{request.Path.ToUriComponent()}/");
        if (FeedAlias.FeedFor(path) is { } feed && await documents.GetAsync(feed, cancel) is not null)
            return new PermanentRedirect(new PathString($"/{feed}").ToUriComponent());
        return await NotFoundAsync(cancel);
    }

    /// <summary>
    /// What stands at an address that another system gave with its query. Looked for where that costs readers nothing: at the first page,
    /// and where no page is.
    /// </summary>
    private async Task<CachedDocument?> FindWithQueryAsync(HttpRequest request, string documentPath, CancellationToken cancel) =>
        FormerQuery.Read(request.QueryString.Value ?? "") is { Length: > 0 } query
            ? await documents.GetAsync(FormerQuery.DocumentAt(documentPath, query), cancel)
            : null;

    private async Task<IResult> NotFoundAsync(CancellationToken cancel) =>
        await documents.GetAsync(SiteAddresses.NotFoundPath, cancel) is { } page
            ? new DocumentResult(page, time.GetUtcNow(), StatusCodes.Status404NotFound)
            : Results.NotFound();
}

using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core;
using ReviewFunctions.Documents.Caching;
using ReviewFunctions.Http.Problems;
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
        if (await documents.GetAsync(documentPath, cancel) is { } document)
            return new DocumentResult(document, time.GetUtcNow()) { Path = documentPath };
        if (!path.EndsWith('/') && await documents.GetAsync($"{documentPath}/{SiteAddresses.IndexDocument}", cancel) is not null)
            return new PermanentRedirect($"{request.Path.ToUriComponent()}/");
        if (FeedAlias.FeedFor(path) is { } feed && await documents.GetAsync(feed, cancel) is not null)
            return new PermanentRedirect(new PathString($"/{feed}").ToUriComponent());
        return await NotFoundAsync(cancel);
    }

    private async Task<IResult> NotFoundAsync(CancellationToken cancel) =>
        await documents.GetAsync(SiteAddresses.NotFoundPath, cancel) is { } page
            ? new DocumentResult(page, time.GetUtcNow(), StatusCodes.Status404NotFound)
            : Results.NotFound();
}

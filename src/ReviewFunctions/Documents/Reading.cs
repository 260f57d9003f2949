using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;

namespace ReviewFunctions.Documents;

/// <summary>Answers readers: the document at an address, the way to it where only the slash is missing, or a page that says that there is none.</summary>
public sealed class Reading(DocumentCache documents, VariantReading variants, TimeProvider time)
{
    private const string FeedName = "feed";

    /// <summary>Answers a GET or HEAD of the site's path <paramref name="path"/>, decoded and without the leading slash.</summary>
    public Task<IResult> AnswerAsync(HttpRequest request, string path, CancellationToken cancel) => Outage.AnswerAsync(async () =>
    {
        if (DocumentPath.For(path) is not { } documentPath) return await NotFoundAsync(cancel);
        if (VariantPath.TryRead(documentPath, out var image, out var variant)) return await variants.FindAsync(image, variant, cancel) ?? await NotFoundAsync(cancel);
        if (await documents.GetAsync(documentPath, cancel) is { } document) return new DocumentResult(document, time.GetUtcNow());
        if (!path.EndsWith('/') && await documents.GetAsync($"{documentPath}/{SiteAddresses.IndexDocument}", cancel) is not null)
            return Results.Redirect($"{request.Path.ToUriComponent()}/", permanent: true);
        if (FeedPathFor(path) is { } feed && await documents.GetAsync(feed, cancel) is not null)
            return Results.Redirect($"{request.Path.ToUriComponent().TrimEnd('/')}.xml", permanent: true);
        return await NotFoundAsync(cancel);
    });

    /// <summary>The feed that <c>feed</c> or <c>feed/</c> stands for, as other systems' feeds are called; their readers come here when a site moves.</summary>
    private static string? FeedPathFor(string path)
    {
        var address = path.TrimEnd('/');
        return address.Split('/')[^1] == FeedName ? DocumentPath.For($"{address}.xml") : null;
    }

    private async Task<IResult> NotFoundAsync(CancellationToken cancel) =>
        await documents.GetAsync(SiteAddresses.NotFoundPath, cancel) is { } page
            ? new DocumentResult(page, time.GetUtcNow(), StatusCodes.Status404NotFound)
            : Results.NotFound();
}

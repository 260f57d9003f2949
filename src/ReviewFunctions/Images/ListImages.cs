using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Images;

/// <summary>Lists images, last uploaded first, or those that a filter lets through.</summary>
public sealed class ListImages(Api api, ImageListing listing, ImageRepresentation representation)
{
    /// <summary>Answers 200 with a page, and a <c>Link</c> to the next one where there is one.</summary>
    [Function(nameof(ListImages))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/images")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, async call =>
    {
        var limit = call.Limit();
        if (ImageFilter.Read(call.Query, out var faults) is not { } filter) return Problem.BadFilter(faults);
        if (!ImageCursor.TryRead(request.Query[Cursor.Parameter], out var after)) return Problem.BadCursor;
        var page = await listing.SearchAsync(filter, after, limit, cancel);
        var cursor = page.Next is { } key ? ImageCursor.Write(key) : null;
        return await representation.ListedAsync(page, NextPage.QueryOf(request, ImageFilter.Parameters, cursor), cancel);
    }, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Http;

namespace ReviewFunctions.Images;

/// <summary>Lists images, last uploaded first, or those that a filter lets through.</summary>
public sealed class ListImages(EditorGate gate, ImageListing listing, ImageAnswers answers)
{
    /// <summary>Answers 200 with a page, and a <c>Link</c> to the next one where there is one.</summary>
    [Function(nameof(ListImages))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/images")] HttpRequest request,
        CancellationToken cancel) => gate.AnswerAsync(request, async _ =>
    {
        if (PageLimit.Of(request) is not { } limit) return Problem.BadLimit;
        if (ImageFilter.Read(name => request.Query.TryGetValue(name, out var value) ? value.ToString() : null, out var faults) is not { } filter)
            return Problem.BadFilter(faults);
        if (!ImageCursor.TryRead(request.Query[Cursor.Parameter], out var after)) return Problem.BadCursor;
        var page = await listing.SearchAsync(filter, after, limit, cancel);
        return await answers.ListedAsync(page, NextPage.QueryOf(request, ImageFilter.Parameters, page.Next is { } key ? ImageCursor.Write(key) : null), cancel);
    }, cancel);
}

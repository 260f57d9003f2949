using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews.Unpublished;

/// <summary>Lists the links that show a review to those without a token.</summary>
public sealed class ListPreviewLinks(Api api, ReviewLookup lookup, PreviewLinks links)
{
    /// <summary>Answers 200 with the links that have not ended, or 404 or 410. Their addresses are kept nowhere.</summary>
    [Function(nameof(ListPreviewLinks))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}/preview-links")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
    {
        if (!(await lookup.FindAsync(id, cancel)).TryGet(out var review, out var refusal)) return Refusals.Answer(refusal);
        var running = await links.ListAsync(review.Id, cancel);
        return JsonList.Of(running.Select(link => link.ToJson()), next: null);
    }, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews.Unpublished;

/// <summary>Shows editors the page of a review exactly as readers would see it, whatever its status.</summary>
public sealed class PreviewReview(Api api, ReviewLookup lookup, ReviewDocuments documents)
{
    /// <summary>Answers 200 with the page, or 404 or 410. No cache keeps it and no search engine lists it.</summary>
    [Function(nameof(PreviewReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}/preview")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
    {
        var found = await lookup.FindAsync(id, cancel);
        if (!found.TryGet(out var review, out var refusal)) return Refusals.Answer(refusal);
        var page = await documents.PreviewAsync(review, cancel);
        return new PageResult(page.Body);
    }, cancel);
}

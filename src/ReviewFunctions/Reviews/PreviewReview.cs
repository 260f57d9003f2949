using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Shows editors the page of a review exactly as readers would see it, whatever its status.</summary>
public sealed class PreviewReview(EditorGate gate, ReviewLookup lookup, ReviewDocuments documents)
{
    /// <summary>Answers 200 with the page, or 404 or 410. No cache keeps it and no search engine lists it.</summary>
    [Function(nameof(PreviewReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}/preview")] HttpRequest request,
        string id,
        CancellationToken cancel) => gate.AnswerAsync(request, _ => lookup.AnswerAsync(id, async review =>
            new PageResult((await documents.PreviewAsync(review, cancel)).Body), cancel), cancel);
}

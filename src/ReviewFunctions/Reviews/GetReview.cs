using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;

namespace ReviewFunctions.Reviews;

/// <summary>Gives editors a review as it is stored now, whether readers see it or not.</summary>
public sealed class GetReview(EditorGate gate, ReviewLookup lookup, ReviewAnswers answers)
{
    /// <summary>Answers 200 with the review, 304 if <c>If-None-Match</c> has its revision, or 404 or 410.</summary>
    [Function(nameof(GetReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => gate.AnswerAsync(request, _ => lookup.AnswerAsync(id, review => answers.FoundAsync(review, cancel), cancel), cancel);
}

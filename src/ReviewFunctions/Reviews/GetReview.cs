using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews;

/// <summary>Gives editors a review as it is stored now, whether readers see it or not.</summary>
public sealed class GetReview(Api api, ReviewLookup lookup, ReviewRepresentation representation)
{
    /// <summary>Answers 200 with the review, 304 if <c>If-None-Match</c> has its revision, or 404 or 410.</summary>
    [Function(nameof(GetReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
    {
        var found = await lookup.FindAsync(id, cancel);
        return found.TryGet(out var review, out var refusal) ? await representation.FoundAsync(review, cancel) : Refusals.Answer(refusal);
    }, cancel);
}

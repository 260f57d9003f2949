using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews.Revisions;

/// <summary>Gives editors a review as it was at one of its revisions.</summary>
public sealed class GetRevision(Api api, ReviewLookup lookup, ReviewRepresentation representation)
{
    /// <summary>Answers 200 with the review as it was, 304 if <c>If-None-Match</c> has that revision, or 404 or 410.</summary>
    [Function(nameof(GetRevision))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get",
            Route = "api/reviews/{id}/revisions/{revision:int:regex(^(0|[1-9][0-9]*)$)}")] HttpRequest request,
        string id,
        int revision,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
    {
        var found = await lookup.FindAsync(id, revision, cancel);
        return found.TryGet(out var former, out var refusal) ? await representation.FormerAsync(former, cancel) : Refusals.Answer(refusal);
    }, cancel);
}

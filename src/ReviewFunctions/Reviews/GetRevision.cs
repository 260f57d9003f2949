using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;

namespace ReviewFunctions.Reviews;

/// <summary>Gives editors a review as it was at one of its revisions.</summary>
public sealed class GetRevision(EditorGate gate, ReviewLookup lookup, RevisionAnswers answers)
{
    /// <summary>Answers 200 with the review as it was, 304 if <c>If-None-Match</c> has that revision, or 404 or 410.</summary>
    [Function(nameof(GetRevision))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}/revisions/{revision:int:regex(^(0|[1-9][0-9]*)$)}")] HttpRequest request,
        string id,
        int revision,
        CancellationToken cancel) => gate.AnswerAsync(request, _ => lookup.AnswerAsync(id, review =>
            lookup.AnswerAsync(review, revision, former => answers.FoundAsync(former, cancel), cancel), cancel), cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews.Revisions;

/// <summary>Lists the revisions of a review, newest first: who saved which when.</summary>
public sealed class ListRevisions(Api api, ReviewLookup lookup, IReviewStore reviews, ReviewRepresentation representation)
{
    /// <summary>Answers 200 with a page, and a <c>Link</c> to the next one where there is one; or 404 or 410.</summary>
    [Function(nameof(ListRevisions))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}/revisions")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, async call =>
    {
        var found = await lookup.FindAsync(id, cancel);
        if (!found.TryGet(out var review, out var refusal)) return Refusals.Answer(refusal);
        var limit = call.Limit();
        if (!RevisionCursor.TryRead(request.Query[Cursor.Parameter], out var after)) return Problem.BadCursor;
        var page = await reviews.ListSummariesAsync(review.Id, Math.Min(after ?? int.MaxValue, review.Revision + 1), limit, cancel);
        return await representation.ListedAsync(review, page, limit, cancel);
    }, cancel);
}

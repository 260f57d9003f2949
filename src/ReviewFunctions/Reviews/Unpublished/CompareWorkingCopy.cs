using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews.Unpublished;

/// <summary>Tells editors how the working copy of a review differs from what readers see.</summary>
public sealed class CompareWorkingCopy(Api api, ReviewLookup lookup, WorkingCopies copies, ReviewRepresentation representation)
{
    /// <summary>Answers 200 with the changes, or 404 or 410.</summary>
    [Function(nameof(CompareWorkingCopy))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}/working-copy/changes")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
    {
        if (!(await lookup.FindAsync(id, cancel)).TryGet(out var review, out var refusal)) return Refusals.Answer(refusal);
        if (!(await copies.FindAsync(review, cancel)).TryGet(out var copy, out refusal)) return Refusals.Answer(refusal);
        return await representation.ComparedAsync(review, copy.Over(review), cancel);
    }, cancel);
}

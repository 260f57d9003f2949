using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews.Unpublished;

/// <summary>Gives editors the edits of a published review that readers do not see yet.</summary>
public sealed class GetWorkingCopy(Api api, ReviewLookup lookup, WorkingCopies copies, ReviewRepresentation representation)
{
    /// <summary>Answers 200 with the review as it would be, 304 to whoever has it, or 404 or 410.</summary>
    [Function(nameof(GetWorkingCopy))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}/working-copy")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
    {
        if (!(await lookup.FindAsync(id, cancel)).TryGet(out var review, out var refusal)) return Refusals.Answer(refusal);
        if (!(await copies.FindAsync(review, cancel)).TryGet(out var copy, out refusal)) return Refusals.Answer(refusal);
        return await representation.CopyAsync(review, copy, [], cancel);
    }, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews.Unpublished;

/// <summary>Discards the working copy of a review for good.</summary>
public sealed class DeleteWorkingCopy(Api api, WorkingCopies copies)
{
    /// <summary>Answers 204, or why it is still there.</summary>
    [Function(nameof(DeleteWorkingCopy))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/reviews/{id}/working-copy")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Update, async call =>
    {
        var refusal = await copies.DiscardAsync(call.Target(id), call.Submit(), cancel);
        return refusal is null ? Results.NoContent() : Refusals.Answer(refusal);
    }, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews.Unpublished;

/// <summary>Changes parts of the working copy of a published review by a merge patch, or begins one.</summary>
public sealed class PatchWorkingCopy(Api api, WorkingCopies copies, ReviewRepresentation representation)
{
    /// <summary>Answers 200 with the working copy and its new ETag, or why it was not saved.</summary>
    [Function(nameof(PatchWorkingCopy))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/reviews/{id}/working-copy")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Update, async call =>
    {
        var target = call.Target(id);
        var body = await call.ReadPatchAsync(cancel);
        var outcome = await copies.SaveAsync(target, body, isPatch: true, call.Submit(), cancel);
        if (!outcome.TryGet(out var saved, out var refusal)) return Refusals.Answer(refusal);
        return await representation.CopyAsync(saved.Review, saved.Copy, outcome.Warnings, cancel);
    }, cancel);
}

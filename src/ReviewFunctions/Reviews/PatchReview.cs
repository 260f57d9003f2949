using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews;

/// <summary>Changes parts of a review by a merge patch.</summary>
public sealed class PatchReview(Api api, Authoring authoring, WorkingCopies copies, ReviewRepresentation representation)
{
    /// <summary>The parameter that keeps the change in the working copy, because nobody has sent it on purpose.</summary>
    private const string Autosave = "autosave";

    /// <summary>
    /// Answers 200 with the stored review, or with its working copy if the change is an autosave, and the new ETag, or why it was not
    /// changed.
    /// </summary>
    [Function(nameof(PatchReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/reviews/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Update, async call =>
    {
        var target = call.Target(id);
        var isAutosave = call.Query(Autosave) switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw new ProblemException(Problem.BadAutosave),
        };
        var patch = await call.ReadPatchAsync(cancel);
        if (isAutosave) return await AutosaveAsync(call, target, patch, cancel);
        var outcome = await authoring.PatchAsync(target, patch, call.Submit(), cancel);
        return await representation.SavedAsync(outcome, cancel);
    }, cancel);

    private async Task<IResult> AutosaveAsync(Call call, Target target, ReadOnlyMemory<byte> patch, CancellationToken cancel)
    {
        var outcome = await copies.AutosaveAsync(target, patch, call.Submit(), cancel);
        if (!outcome.TryGet(out var saved, out var refusal)) return Refusals.Answer(refusal);
        return await representation.CopyAsync(saved.Review, saved.Copy, outcome.Warnings, cancel);
    }
}

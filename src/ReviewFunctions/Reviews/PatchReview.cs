using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Reviews.Drafts;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Changes parts of a review by a merge patch.</summary>
public sealed class PatchReview(Authoring authoring, ReviewAnswers answers)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(PatchReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "patch", Route = "api/reviews/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => Outage.AnswerAsync(() => IfMatch.ReadAsync(request, id, target => JsonBody.ReadPatchAsync(request, async body =>
            await answers.RevisedAsync(
                await authoring.RewriteAsync(target, SharedKey.Editor, stored => Rewrite.ReadPatch(body, stored), cancel), cancel), cancel)));
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Reviews.Drafts;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Changes parts of a review by a merge patch.</summary>
public sealed class PatchReview(Submissions submissions, Authoring authoring, ReviewAnswers answers)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(PatchReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/reviews/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => submissions.ChangeAsync(request, AccessScope.Update, submission => IfMatch.ReadAsync(request, id, target => JsonBody.ReadPatchAsync(request, async body =>
            await answers.RevisedAsync(
                await authoring.RewriteAsync(target, submission, stored => Rewrite.ReadPatch(body, stored), cancel), cancel), cancel)), cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Reviews.Drafts;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Writes a review anew: the whole document, as GET gives it and its editor changed it.</summary>
public sealed class ReplaceReview(Submissions submissions, Authoring authoring, ReviewAnswers answers)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(ReplaceReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/reviews/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => submissions.ChangeAsync(request, AccessScope.Update, submission => IfMatch.ReadAsync(request, id, target => JsonBody.ReadAsync(request, async body =>
            await answers.RevisedAsync(
                await authoring.RewriteAsync(target, submission, stored => Rewrite.ReadWhole(body, stored), cancel), cancel), cancel)), cancel);
}

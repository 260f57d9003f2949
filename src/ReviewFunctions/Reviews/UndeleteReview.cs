using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Brings a deleted review back to what it was before.</summary>
public sealed class UndeleteReview(Submissions submissions, Authoring authoring, ReviewAnswers answers)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(UndeleteReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews/{id}/undelete")] HttpRequest request,
        string id,
        CancellationToken cancel) => submissions.PostAsync(request, AccessScope.Delete, submission => IfMatch.ReadAsync(request, id, async target =>
            await answers.RevisedAsync(await authoring.UndeleteAsync(target, submission, cancel), cancel)), cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Puts a review away. Its address is gone until it is brought back.</summary>
public sealed class DeleteReview(Submissions submissions, Authoring authoring, ReviewAnswers answers)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(DeleteReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/reviews/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => submissions.ChangeAsync(request, AccessScope.Delete, submission => IfMatch.ReadAsync(request, id, async target =>
            await answers.RevisedAsync(await authoring.DeleteAsync(target, submission, cancel), cancel)), cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Takes a review back from readers, or from the schedule.</summary>
public sealed class WithdrawReview(Submissions submissions, Authoring authoring, ReviewAnswers answers)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(WithdrawReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews/{id}/withdraw")] HttpRequest request,
        string id,
        CancellationToken cancel) => submissions.PostAsync(request, AccessScope.Publish, submission => IfMatch.ReadAsync(request, id, async target =>
            await answers.RevisedAsync(await authoring.WithdrawAsync(target, submission, cancel), cancel)), cancel);
}

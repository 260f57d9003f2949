using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Takes a review back from readers, or off the schedule.</summary>
public sealed class WithdrawReview(Api api, Authoring authoring, ReviewRepresentation representation)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(WithdrawReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews/{id}/withdraw")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Publish, async call =>
    {
        var outcome = await authoring.WithdrawAsync(call.Target(id), call.Submit(), cancel);
        return await representation.SavedAsync(outcome, cancel);
    }, cancel);
}

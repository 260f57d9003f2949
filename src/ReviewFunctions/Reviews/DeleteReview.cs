using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Deletes a review. Its address is gone until it is restored.</summary>
public sealed class DeleteReview(Api api, Authoring authoring, ReviewRepresentation representation)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(DeleteReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/reviews/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Delete, async call =>
    {
        var outcome = await authoring.DeleteAsync(call.Target(id), call.Submit(), cancel);
        return await representation.SavedAsync(outcome, cancel);
    }, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Restores a deleted review to what it was before.</summary>
public sealed class UndeleteReview(Api api, Authoring authoring, ReviewRepresentation representation)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(UndeleteReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews/{id}/undelete")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Delete, async call =>
    {
        var outcome = await authoring.UndeleteAsync(call.Target(id), call.Submit(), cancel);
        return await representation.SavedAsync(outcome, cancel);
    }, cancel);
}

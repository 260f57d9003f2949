using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews.Unpublished;

/// <summary>Makes the working copy of a review its next revision, which readers see.</summary>
public sealed class PublishWorkingCopy(Api api, WorkingCopies copies, ReviewRepresentation representation)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(PublishWorkingCopy))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews/{id}/working-copy/publish")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Update, async call =>
    {
        var outcome = await copies.PublishAsync(call.Target(id), call.Submit(), cancel);
        return await representation.SavedAsync(outcome, cancel);
    }, cancel);
}

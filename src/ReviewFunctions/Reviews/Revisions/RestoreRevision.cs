using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews.Revisions;

/// <summary>Saves the content of a former revision as a new one. Status, dates of publication and ids stay as they are.</summary>
public sealed class RestoreRevision(Api api, Authoring authoring, ReviewRepresentation representation)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(RestoreRevision))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post",
            Route = "api/reviews/{id}/revisions/{revision:int:regex(^(0|[1-9][0-9]*)$)}/restore")] HttpRequest request,
        string id,
        int revision,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Update, async call =>
    {
        var outcome = await authoring.RestoreAsync(call.Target(id), revision, call.Submit(), cancel);
        return await representation.SavedAsync(outcome, cancel);
    }, cancel);
}

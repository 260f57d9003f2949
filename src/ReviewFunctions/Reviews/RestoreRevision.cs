using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Writes a review as it was at one of its revisions, as a new revision. Status, dates of publication and ids stay as they are.</summary>
public sealed class RestoreRevision(Submissions submissions, Authoring authoring, ReviewAnswers answers)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(RestoreRevision))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews/{id}/revisions/{revision:int:regex(^(0|[1-9][0-9]*)$)}/restore")] HttpRequest request,
        string id,
        int revision,
        CancellationToken cancel) => submissions.PostAsync(request, AccessScope.Update, submission => IfMatch.ReadAsync(request, id, async target =>
            await answers.RevisedAsync(await authoring.RestoreAsync(target, revision, submission, cancel), cancel)), cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Http;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Comments;

/// <summary>Removes a comment for good. What answered it stays.</summary>
public sealed class DeleteComment(Submissions submissions, CommentLookup lookup, Moderating moderating, CommentAnswers answers)
{
    /// <summary>Answers 204, also if that was only a trial, or why it was not removed.</summary>
    [Function(nameof(DeleteComment))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/reviews/{id}/comments/{comment}")] HttpRequest request,
        string id,
        string comment,
        CancellationToken cancel) => submissions.ChangeAsync(request, AccessScope.Moderate, submission => lookup.AnswerAsync(id, comment, (CommentKey key) =>
            IfMatch.ReadAsync(request, async revisions => await answers.ChangedAsync(await moderating.RemoveAsync(key, revisions, submission, cancel), cancel)), cancel), cancel);
}

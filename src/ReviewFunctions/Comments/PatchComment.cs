using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Comments.Drafts;
using ReviewFunctions.Http;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Comments;

/// <summary>Takes a decision on a comment, or what it is to say: by a merge patch of its status, its name, its address or its body.</summary>
public sealed class PatchComment(Submissions submissions, CommentLookup lookup, Moderating moderating, CommentAnswers answers)
{
    /// <summary>Answers 200 with the comment and its new ETag, 204 if that was only a trial, or why it was not changed.</summary>
    [Function(nameof(PatchComment))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/reviews/{id}/comments/{comment}")] HttpRequest request,
        string id,
        string comment,
        CancellationToken cancel) => submissions.ChangeAsync(request, AccessScope.Moderate, submission => lookup.AnswerAsync(id, comment, (CommentKey key) =>
            IfMatch.ReadAsync(request, revisions => JsonBody.ReadPatchAsync(request, async body => await answers.ChangedAsync(
                await moderating.RewriteAsync(key, revisions, submission, async stored => CommentRewrite.ReadPatch(body, await answers.DocumentOfAsync(stored, cancel), stored), cancel), cancel), cancel)), cancel), cancel);
}

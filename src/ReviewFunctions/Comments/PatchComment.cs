using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Comments;

/// <summary>Decides on a comment, or changes it: by a merge patch of its status, its name, its address or its body.</summary>
public sealed class PatchComment(Api api, CommentLookup lookup, Moderating moderating, CommentRepresentation representation)
{
    /// <summary>Answers 200 with the comment and its new ETag, 204 after a dry run, or why it was not changed.</summary>
    [Function(nameof(PatchComment))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/reviews/{id}/comments/{comment}")] HttpRequest request,
        string id,
        string comment,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Moderate, async call =>
    {
        var named = await lookup.KeyOfAsync(id, comment, cancel);
        if (!named.TryGet(out var key, out var unknown)) return Refusals.Answer(unknown);
        var revisions = call.Revisions();
        var patch = await call.ReadPatchAsync(cancel);
        var outcome = await moderating.PatchAsync(key, revisions, patch, call.Submit(), cancel);
        return await representation.SavedAsync(outcome, cancel);
    }, cancel);
}

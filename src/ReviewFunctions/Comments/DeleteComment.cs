using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Comments;

/// <summary>Removes a comment for good. What answered it stays.</summary>
public sealed class DeleteComment(Api api, CommentLookup lookup, Moderating moderating)
{
    /// <summary>Answers 204, also after a dry run, or why it was not removed.</summary>
    [Function(nameof(DeleteComment))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/reviews/{id}/comments/{comment}")] HttpRequest request,
        string id,
        string comment,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Moderate, async call =>
    {
        var named = await lookup.KeyOfAsync(id, comment, cancel);
        if (!named.TryGet(out var key, out var unknown)) return Refusals.Answer(unknown);
        var outcome = await moderating.RemoveAsync(key, call.Revisions(), call.Submit(), cancel);
        return outcome.Refusal is { } refusal ? Refusals.Answer(refusal) : Results.NoContent();
    }, cancel);
}

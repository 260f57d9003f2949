using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Comments;

/// <summary>Decides on several comments at once.</summary>
public sealed class DecideComments(Api api, BulkModerating moderating)
{
    /// <summary>Answers 200 with what came of each, 204 after a dry run, or why nothing was done.</summary>
    [Function(nameof(DecideComments))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/comments/bulk")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Moderate, async call =>
    {
        if (!BulkRequest.Read(await call.ReadJsonAsync(cancel)).TryGet(out var asked, out var refusal)) return Refusals.Answer(refusal);
        if (call.IsDryRun) return DryRun.Passed([]);
        var outcome = await moderating.DecideAsync(asked, call.Submit(), cancel);
        var json = new JsonObject
        {
            ["items"] = new JsonArray([.. outcome.Items.Select(item => ToJson(item.Comment, item.Refusal))]),
            ["publication"] = PublicationState.Of(outcome.Publication),
        };
        return new JsonResult(JsonFormat.Bytes(json));
    }, cancel);

    private static JsonObject ToJson(CommentKey comment, Refusal? refusal)
    {
        var json = new JsonObject
        {
            ["review"] = comment.Review.ToString(),
            ["id"] = comment.Id.ToString(),
            ["done"] = refusal is null,
        };
        if (refusal is not null) json["problem"] = ProblemResult.TypePrefix + Refusals.ProblemOf(refusal).Name;
        return json;
    }
}

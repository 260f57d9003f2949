using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Comments;

/// <summary>Ends an entry of what is blocked.</summary>
public sealed class UnblockComments(Api api, BlockList blocks)
{
    /// <summary>Answers 204, also after a dry run, or that there is no such entry.</summary>
    [Function(nameof(UnblockComments))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/comments/blocks/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Moderate, async call =>
    {
        var refused = await blocks.RemoveAsync(id, call.IsDryRun, cancel);
        return refused is { } kind ? Refusals.Answer(new Refusal(kind)) : Results.NoContent();
    }, cancel);
}

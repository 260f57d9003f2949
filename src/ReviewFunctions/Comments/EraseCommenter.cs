using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Comments;

/// <summary>Has everything of one commenter removed for good.</summary>
public sealed class EraseCommenter(Api api, BlockList blocks)
{
    /// <summary>Answers 202 once the message is stored, 204 after a dry run, or what is wrong.</summary>
    [Function(nameof(EraseCommenter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/comments/erase")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Moderate, async call =>
    {
        if (!CommenterErasure.Read(await call.ReadJsonAsync(cancel)).TryGet(out var who, out var refusal)) return Refusals.Answer(refusal);
        if (call.IsDryRun) return DryRun.Passed([]);
        await blocks.EraseAsync(who, cancel);
        return Results.Accepted();
    }, cancel);
}

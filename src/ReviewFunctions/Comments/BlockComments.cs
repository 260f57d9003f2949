using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Comments;

/// <summary>Has comments taken for spam that come from somebody or have a word, for some days.</summary>
public sealed class BlockComments(Api api, BlockList blocks)
{
    /// <summary>Answers 201 with the entry, 204 after a dry run, or why there is none.</summary>
    [Function(nameof(BlockComments))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/comments/blocks")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Moderate, async call =>
    {
        if (!BlockRequest.Read(await call.ReadJsonAsync(cancel)).TryGet(out var asked, out var refusal)) return Refusals.Answer(refusal);
        var outcome = await blocks.AddAsync(asked, call.Editor.Name, call.IsDryRun, cancel);
        if (!outcome.TryGet(out var made, out refusal)) return Refusals.Answer(refusal);
        return new JsonResult(made.ToJson(), StatusCodes.Status201Created);
    }, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;

namespace ReviewFunctions.Comments;

/// <summary>Lists what is blocked, the last first.</summary>
public sealed class ListBlocks(Api api, BlockList blocks)
{
    /// <summary>Answers 200 with all entries.</summary>
    [Function(nameof(ListBlocks))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/comments/blocks")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Moderate, async _ =>
    {
        var entries = await blocks.ListAsync(cancel);
        return JsonList.Of(entries.Select(entry => entry.ToJson()), next: null);
    }, cancel);
}

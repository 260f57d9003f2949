using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews.Finding;

/// <summary>Says how many reviews are in which state, how many failed to publish, and how many comments wait.</summary>
public sealed class GetCounts(Api api, ContentCounts counts)
{
    /// <summary>Answers 200 with the numbers.</summary>
    [Function(nameof(GetCounts))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/counts")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, async _ => new JsonResult(await counts.CountAsync(cancel)), cancel);
}

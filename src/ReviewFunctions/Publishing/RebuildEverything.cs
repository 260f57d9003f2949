using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Http;
using ReviewFunctions.Idempotency;
using ReviewFunctions.OpenApi;

namespace ReviewFunctions.Publishing;

/// <summary>Has every document derived again from what is stored; the timer begins within a minute.</summary>
public sealed class RebuildEverything(Once once, Rebuild rebuild)
{
    /// <summary>Answers 202 once the message is stored.</summary>
    [Function(nameof(RebuildEverything))]
    [Operation("Have everything made again", Status = 202, Description = "Every public document is derived again from what is stored.")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/rebuild")] HttpRequest request,
        CancellationToken cancel) => Outage.AnswerAsync(() => once.AnswerAsync(request, async attempt =>
    {
        await rebuild.RequestAsync(attempt, cancel);
        return Results.Accepted();
    }, cancel));
}

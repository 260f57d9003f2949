using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Http;
using ReviewFunctions.Idempotency;

namespace ReviewFunctions.Publishing;

/// <summary>Has every document derived again from what is stored; the timer begins within a minute.</summary>
public sealed class RebuildEverything(Once once, Rebuild rebuild)
{
    /// <summary>Answers 202 once the duty is stored.</summary>
    [Function(nameof(RebuildEverything))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/rebuild")] HttpRequest request,
        CancellationToken cancel) => Outage.AnswerAsync(() => once.AnswerAsync(request, async attempt =>
    {
        await rebuild.RequestAsync(attempt, cancel);
        return Results.Accepted();
    }, cancel));
}

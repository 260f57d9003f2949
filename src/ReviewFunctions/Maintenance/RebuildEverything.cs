using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.Maintenance;

/// <summary>Has every document derived again from what is stored; the timer begins within a minute.</summary>
public sealed class RebuildEverything(Api api, Rebuild rebuild)
{
    /// <summary>Answers 202 once the message is stored.</summary>
    [Function(nameof(RebuildEverything))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/rebuild")] HttpRequest request,
        CancellationToken cancel) => api.AnswerOwnerAsync(request, async call =>
    {
        await rebuild.RequestAsync(call.Identity, cancel);
        return Results.Accepted();
    }, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace SampleApp;

/// <summary>Functions that take as long as the client or the test says.</summary>
public sealed partial class SlowFunctions(ILogger<SlowFunctions> log)
{
    [Function("Slow")]
    public async Task<IResult> Slow(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "slow")] HttpRequest request, CancellationToken cancel)
    {
        Begins("Slow");
        await request.Body.CopyToAsync(Stream.Null, cancel);
        return Results.Text("ended");
    }

    [Function("Hangs")]
    public Task Hangs([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hangs")] HttpRequest request, CancellationToken cancel)
    {
        Begins("Hangs");
        return new TaskCompletionSource().Task.WaitAsync(cancel);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Function} begins")]
    private partial void Begins(string function);
}

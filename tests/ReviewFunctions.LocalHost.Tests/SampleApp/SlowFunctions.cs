using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace SampleApp;

/// <summary>Functions that take as long as the client or the test says.</summary>
public sealed partial class SlowFunctions(ILogger<SlowFunctions> log)
{
    [Function("Slow")]
    public async Task Slow([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "slow")] HttpRequest request, CancellationToken cancel)
    {
        var response = request.HttpContext.Response;
        await response.WriteAsync("begun\n", cancel);
        await response.Body.FlushAsync(cancel);
        await request.Body.CopyToAsync(Stream.Null, cancel);
        await response.WriteAsync("ended\n", cancel);
    }

    [Function("Hangs")]
    public Task Hangs([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hangs")] HttpRequest request, CancellationToken cancel)
    {
        HangsNow();
        return new TaskCompletionSource().Task.WaitAsync(cancel);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "hangs now")]
    private partial void HangsNow();
}

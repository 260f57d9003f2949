using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>Begins an answer and ends it when the request's body has ended, so that a test says how long it takes.</summary>
public sealed class SlowAnswer
{
    /// <summary>Sends a line at once and one at the end.</summary>
    [Function(nameof(SlowAnswer))]
    public async Task Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "slow")] HttpRequest request, CancellationToken cancel)
    {
        await request.HttpContext.Response.WriteAsync("begun\n", cancel);
        await request.HttpContext.Response.Body.FlushAsync(cancel);
        await request.Body.CopyToAsync(Stream.Null, cancel);
        await request.HttpContext.Response.WriteAsync("ended\n", cancel);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>Functions that fail.</summary>
public sealed class FailureFunctions
{
    [Function("Throws")]
    public async Task Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throws")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.ETag = "\"1\"";
        request.HttpContext.Response.ContentType = "text/html";
        await Task.Yield();
        throw new InvalidOperationException("the secret");
    }

    [Function("ThrowsAtOnce")]
    public void ThrowsAtOnce([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throws-at-once")] HttpRequest request) =>
        throw new InvalidOperationException("the secret");

    [Function("ThrowsMidway")]
    public async Task ThrowsMidway([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throws-midway")] HttpRequest request)
    {
        var response = request.HttpContext.Response;
        await response.WriteAsync("begun", request.HttpContext.RequestAborted);
        await response.Body.FlushAsync(request.HttpContext.RequestAborted);
        throw new InvalidOperationException("the secret");
    }
}

/// <summary>A function whose service nobody registered.</summary>
public sealed class Unserved(Uri missing)
{
    [Function("Unserved")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "unserved")] HttpRequest request) =>
        Results.Text(missing.Host);
}

using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>Functions that care how bytes travel.</summary>
public sealed class TransferFunctions(Signals signals)
{
    [Function("Stream")]
    public async Task Stream(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stream")] HttpRequest request, CancellationToken cancel)
    {
        await request.HttpContext.Response.WriteAsync("first", cancel);
        await request.HttpContext.Response.Body.FlushAsync(cancel);
        await signals.Continue.Task.WaitAsync(cancel);
        await request.HttpContext.Response.WriteAsync("second", cancel);
    }

    [Function("Wait")]
    public async Task<IResult> Wait(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait")] HttpRequest request,
        FunctionContext context, CancellationToken cancel)
    {
        signals.Begun.TrySetResult();
        try
        {
            await signals.Continue.Task.WaitAsync(cancel);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            signals.Cancelled.TrySetResult();
            throw;
        }

        return Results.Text("waited");
    }

    [Function("Cookies")]
    public void Cookies([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cookies")] HttpRequest request)
    {
        request.HttpContext.Response.Cookies.Append("a", "1");
        request.HttpContext.Response.Cookies.Append("b", "2");
    }

    [Function("Echo")]
    public async Task Echo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "echo")] HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        await request.HttpContext.Response.Body.WriteAsync(body.ToArray(), cancel);
    }

    [Function("Where")]
    public IResult Where([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "where")] HttpRequest request) =>
        Results.Text($"{request.Scheme}://{request.Host} {request.HttpContext.Connection.RemoteIpAddress}");

    [Function("Zipped")]
    public async Task Zipped([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "zipped")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.ContentEncoding = "gzip";
        await using var zip = new GZipStream(request.HttpContext.Response.Body, CompressionLevel.Fastest);
        await zip.WriteAsync("unzipped"u8.ToArray());
    }
}

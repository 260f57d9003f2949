using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace ReviewFunctions.LocalRuntime.Tests.Samples;

/// <summary>Functions that return everything that can be returned.</summary>
public sealed class ResultSamples
{
    private static readonly Dictionary<string, string> Value = new(StringComparer.Ordinal) { ["title"] = "음악" };

    [Function("Action")]
    public IActionResult Action(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "action/{kind}")] HttpRequest request, string kind) => kind switch
        {
            "object" => new OkObjectResult(Value),
            "content" => new ContentResult { Content = "<p>음악</p>", ContentType = "text/html; charset=utf-8", StatusCode = 203 },
            "status" => new StatusCodeResult(418),
            "file" => new FileContentResult(Encoding.UTF8.GetBytes("bytes"), "image/png") { EntityTag = new EntityTagHeaderValue("\"1\"") },
            "stream" => new FileStreamResult(new MemoryStream(Encoding.UTF8.GetBytes("bytes")), "image/png"),
            "redirect" => new RedirectResult("/elsewhere", permanent: true),
            "created" => new CreatedResult("/reviews/1", Value),
            _ => new NoContentResult(),
        };

    [Function("Outcome")]
    public async Task<IResult> Outcome(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "result/{kind}")] HttpRequest request, string kind)
    {
        await Task.Yield();
        return kind switch
        {
            "json" => Results.Json(Value),
            "text" => Results.Text("음악", "text/plain", Encoding.UTF8),
            "problem" => Results.Problem("Not now", statusCode: 503),
            "bytes" => Results.Bytes("bytes"u8.ToArray(), "image/png"),
            _ => Results.StatusCode(StatusCodes.Status304NotModified),
        };
    }

    [Function("TaskOfAction")]
    public Task<IActionResult> TaskOfAction(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "task-of-action")] HttpRequest request) =>
        Task.FromResult<IActionResult>(new OkObjectResult(Value));

    [Function("ValueTaskOfText")]
    public ValueTask<string> ValueTaskOfText(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "value-task-of-text")] HttpRequest request) =>
        new("음악");

    [Function("Plain")]
    public object? Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "plain/{kind}")] HttpRequest request, string kind) =>
        kind == "value" ? new { Title = "음악" } : null;

    [Function("Number")]
    public int Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "number")] HttpRequest request) => 7;

    [Function("Nothing")]
    public void Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "nothing")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    [Function("Done")]
    public Task Done([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "done")] HttpRequest request) => Task.CompletedTask;

    [Function("ValueDone")]
    public async ValueTask ValueDone([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "value-done")] HttpRequest request) =>
        await request.HttpContext.Response.WriteAsync("written", request.HttpContext.RequestAborted);
}

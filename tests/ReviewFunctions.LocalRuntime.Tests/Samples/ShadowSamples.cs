using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.LocalRuntime.Tests.Samples;

/// <summary>A catch-all whose name comes first.</summary>
public sealed class GreedyDocument
{
    [Function("getDocument")]
    public string Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request, string? path) =>
        $"Document {path ?? "null"}";
}

/// <summary>A catch-all that leaves the API alone.</summary>
public sealed class PoliteDocument
{
    [Function("GetDocument")]
    public string Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path:regex(^(?!api(/|$)))}")] HttpRequest request,
        string path) =>
        $"Document {path}";
}

/// <summary>A function whose exact route comes later in the alphabet.</summary>
public sealed class ListReviews
{
    [Function("ListReviews")]
    public string Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews")] HttpRequest request) => "List";
}

/// <summary>A function whose name comes before all others, in lower case.</summary>
public sealed class AnyReview
{
    [Function("anyReview")]
    public string Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/{what}")] HttpRequest request, string what) =>
        $"Any {what}";
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.LocalRuntime.Tests.Samples;

/// <summary>Functions on routes of every kind, each of which says who it is and what it was given.</summary>
public sealed class RouteSamples
{
    [Function("Unrouted")]
    public string Unrouted([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => "Unrouted";

    [Function("Unnamed")]
    public string Unnamed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "")] HttpRequest request) => "Unnamed";

    [Function("Root")]
    public string Root([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) => "Root";

    [Function("Number")]
    public string Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{n:int}")] HttpRequest request, int n) =>
        $"Number {n}";

    [Function("Identity")]
    public string Identity([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ids/{id:guid}")] HttpRequest request, Guid id) =>
        $"Identity {id}";

    [Function("Brief")]
    public string Brief(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "brief/{text:maxlength(3)}")] HttpRequest request, string text) =>
        $"Brief {text}";

    [Function("Optional")]
    public string Optional([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "opt/{a?}")] HttpRequest request, string? a) =>
        $"Optional {a ?? "null"} {request.RouteValues.ContainsKey("a")}";

    [Function("Defaulted")]
    public string Defaulted([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pages/{page=1}")] HttpRequest request, int page) =>
        $"Defaulted {page}";

    [Function("CatchAll")]
    public string CatchAll([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "docs/{*path}")] HttpRequest request, string? path) =>
        $"CatchAll {path ?? "null"}";

    [Function("Mixed")]
    public string Mixed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{name}.{extension}")] HttpRequest request,
        string name, string extension) =>
        $"Mixed {name} {extension}";

    [Function("Query")]
    public string Query([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "query/{x}")] HttpRequest request) =>
        $"{request.Path} {request.QueryString} {request.Query["code"]}";
}

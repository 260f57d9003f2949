using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>Functions on routes of every kind, each of which says who it is and what it was given.</summary>
public sealed class RouteFunctions
{
    [Function("Unrouted")]
    public IResult Unrouted([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Text("Unrouted");

    [Function("Root")]
    public IResult Root([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) =>
        Results.Text("Root");

    [Function("Number")]
    public IResult Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{n:int}")] HttpRequest request, int n) =>
        Results.Text($"Number {n}");

    [Function("Identity")]
    public IResult Identity([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ids/{id:guid}")] HttpRequest request, Guid id) =>
        Results.Text($"Identity {id}");

    [Function("Brief")]
    public IResult Brief(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "brief/{text:maxlength(3)}")] HttpRequest request, string text) =>
        Results.Text($"Brief {text}");

    [Function("Optional")]
    public IResult Optional([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "opt/{a?}")] HttpRequest request, string? a) =>
        Results.Text($"Optional {a ?? "null"} {request.RouteValues.ContainsKey("a")}");

    [Function("Defaulted")]
    public IResult Defaulted([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pages/{page=1}")] HttpRequest request, int page) =>
        Results.Text($"Defaulted {page}");

    [Function("CatchAll")]
    public IResult CatchAll([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "docs/{*path}")] HttpRequest request, string? path) =>
        Results.Text($"CatchAll {path ?? "null"}");

    [Function("Mixed")]
    public IResult Mixed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{name}.{extension}")] HttpRequest request,
        string name, string extension) =>
        Results.Text($"Mixed {name} {extension}");

    [Function("Query")]
    public IResult Query([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "query/{x}")] HttpRequest request) =>
        Results.Text($"{request.Path} {request.QueryString} {request.Query["code"]}");
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>One function for every level.</summary>
public static class KeyFunctions
{
    [Function("Open")]
    public static IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, Route = "anonymous")] HttpRequest request) => Results.Text("in");

    [Function("UserOnly")]
    public static IResult UserOnly([HttpTrigger(AuthorizationLevel.User, Route = "user")] HttpRequest request) => Results.Text("in");

    [Function("Keyed")]
    public static IResult Keyed([HttpTrigger(AuthorizationLevel.Function, Route = "function")] HttpRequest request) => Results.Text("in");

    [Function("KeyedByDefault")]
    public static IResult KeyedByDefault([HttpTrigger(Route = "default")] HttpRequest request) => Results.Text("in");

    [Function("OpenByMethods")]
    public static IResult OpenByMethods([HttpTrigger("get", Route = "methods")] HttpRequest request) => Results.Text("in");

    [Function("SystemOnly")]
    public static IResult SystemOnly([HttpTrigger(AuthorizationLevel.System, Route = "system")] HttpRequest request) => Results.Text("in");

    [Function("AdminOnly")]
    public static IResult AdminOnly([HttpTrigger(AuthorizationLevel.Admin, Route = "admin-only")] HttpRequest request) =>
        Results.Text("in");
}

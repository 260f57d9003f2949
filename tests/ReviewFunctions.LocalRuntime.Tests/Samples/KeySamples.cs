using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.LocalRuntime.Tests.Samples;

/// <summary>One function for every level.</summary>
public static class KeySamples
{
    [Function("Open")]
    public static string Open([HttpTrigger(AuthorizationLevel.Anonymous, Route = "anonymous")] HttpRequest request) => "in";

    [Function("UserOnly")]
    public static string UserOnly([HttpTrigger(AuthorizationLevel.User, Route = "user")] HttpRequest request) => "in";

    [Function("Keyed")]
    public static string Keyed([HttpTrigger(AuthorizationLevel.Function, Route = "function")] HttpRequest request) => "in";

    [Function("KeyedByDefault")]
    public static string KeyedByDefault([HttpTrigger(Route = "default")] HttpRequest request) => "in";

    [Function("OpenByMethods")]
    public static string OpenByMethods([HttpTrigger("get", Route = "methods")] HttpRequest request) => "in";

    [Function("SystemOnly")]
    public static string SystemOnly([HttpTrigger(AuthorizationLevel.System, Route = "system")] HttpRequest request) => "in";

    [Function("AdminOnly")]
    public static string AdminOnly([HttpTrigger(AuthorizationLevel.Admin, Route = "admin-only")] HttpRequest request) => "in";
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.LocalRuntime.Tests.Samples;

/// <summary>Functions that differ in the methods they take.</summary>
public sealed class MethodSamples
{
    [Function("ReadOnly")]
    public string ReadOnly([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "thing")] HttpRequest request) => "read";

    [Function("WriteOnly")]
    public string WriteOnly([HttpTrigger(AuthorizationLevel.Anonymous, "PUT", "post", Route = "thing")] HttpRequest request) => "written";

    [Function("WithHead")]
    public string WithHead([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "headed")] HttpRequest request) => "headed";

    [Function("Every")]
    public string Every([HttpTrigger(AuthorizationLevel.Anonymous, Route = "every")] HttpRequest request) => request.Method;
}

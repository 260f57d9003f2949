using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>Functions that differ in the methods they take.</summary>
public sealed class MethodFunctions
{
    [Function("ReadOnly")]
    public IResult ReadOnly([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "thing")] HttpRequest request) =>
        Results.Text("read");

    [Function("WriteOnly")]
    public IResult WriteOnly([HttpTrigger(AuthorizationLevel.Anonymous, "PUT", "post", Route = "thing")] HttpRequest request) =>
        Results.Text("written");

    [Function("WithHead")]
    public IResult WithHead([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "headed")] HttpRequest request) =>
        Results.Text("headed");

    [Function("Every")]
    public IResult Every([HttpTrigger(AuthorizationLevel.Anonymous, Route = "every")] HttpRequest request) => Results.Text(request.Method);
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ReviewFunctions.LocalRuntime.Tests.Samples;

/// <summary>Functions with every kind of parameter.</summary>
public sealed class ParameterSamples(Greeting greeting) : IDisposable
{
    private int _runs;

    public static int Disposed { get; private set; }

    [Function("Typed")]
    public string Typed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "typed/{text}/{number}/{big}/{yes}/{day}/{id?}")] HttpRequest request,
        string text, int number, long big, bool yes, DateTime day, Guid? id) =>
        string.Create(CultureInfo.InvariantCulture, $"{text} {number} {big} {yes} {day:yyyy-MM-dd} {id?.ToString() ?? "null"}");

    [Function("Fallback")]
    public string Fallback(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fallback/{size?}")] HttpRequest request, int? size = 20) =>
        $"{size}";

    [Function("Absent")]
    public string Absent([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "absent/{size?}")] HttpRequest request, int size) =>
        $"{size}";

    [Function("OtherCase")]
    public static string OtherCase(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "static/{Slug}")] HttpRequest request, string slug) => slug;

    [Function("Context")]
    public string Context(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "context")] HttpRequest request, FunctionContext context)
    {
        var ownScope = ReferenceEquals(greeting, context.InstanceServices.GetRequiredService<Greeting>())
            && ReferenceEquals(context.InstanceServices, request.HttpContext.RequestServices);
        context.Items["seen"] = true;
        var definition = context.FunctionDefinition;
        var sameId = definition.Id == context.FunctionId;
        return $"{definition.Name} {definition.EntryPoint} {sameId} {ownScope} {context.Items.Count} {context.InvocationId}";
    }

    [Function("Instance")]
    public string Instance([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "instance")] HttpRequest request) =>
        $"{++_runs} {greeting.Id}";

    public void Dispose() => Disposed++;
}

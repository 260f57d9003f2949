using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalRuntime.Discovery;
using ReviewFunctions.LocalRuntime.Hosting;
using ReviewFunctions.LocalRuntime.Routing;

namespace ReviewFunctions.LocalRuntime.Invocation;

/// <summary>A function that answers HTTP requests.</summary>
internal sealed class HttpFunction(DiscoveredFunction definition, HttpTriggerAttribute trigger, FunctionRoute route, ILogger log)
{
    private readonly FunctionInvoker _invoker = new(definition, route.Parameters);

    public DiscoveredFunction Definition { get; } = definition;

    public FunctionRoute Route { get; } = route;

    public AuthorizationLevel AuthLevel { get; } = trigger.AuthLevel;

    /// <summary>The methods taken; none means every method.</summary>
    public IReadOnlySet<string> Methods { get; } = new HashSet<string>(trigger.Methods ?? [], StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs the function in the request's own scope. A failure answers 500 and tells the client nothing.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a function throws is its invocation's failure, not the host's.")]
    public async Task AnswerAsync(HttpContext http)
    {
        try
        {
            await FunctionResponse.WriteAsync(await _invoker.InvokeAsync(new FunctionInvocation(Definition, http.Request)), http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            log.InvocationAborted(Definition.Name);
        }
        catch (Exception error)
        {
            log.InvocationFailed(error, Definition.Name);
            Fail(http);
        }
    }

    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
            http.Abort();
        else
            http.Response.Answer(StatusCodes.Status500InternalServerError);
    }
}

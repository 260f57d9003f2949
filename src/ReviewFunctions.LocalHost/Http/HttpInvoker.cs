using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.LocalHost.Worker;
using Yarp.ReverseProxy.Forwarder;

namespace ReviewFunctions.LocalHost.Http;

/// <summary>
/// Has the worker answer a request: an invocation by gRPC and, at the same time, the request itself by HTTP. The worker joins the two by
/// the invocation's id.
/// </summary>
internal sealed class HttpInvoker(WorkerSupervisor workers, IHttpForwarder forwarder) : IDisposable
{
    private const string InvocationIdHeader = "x-ms-invocation-id";

    // What the platform's load balancer allows (https://learn.microsoft.com/azure/azure-functions/functions-scale#timeout).
    private static readonly ForwarderRequestConfig Forwarding = new()
    {
        ActivityTimeout = TimeSpan.FromSeconds(230),
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    // After a failed invocation the worker has this long to send an answer of its own.
    private static readonly TimeSpan AnswerAfterFailure = TimeSpan.FromSeconds(1);

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = DistributedContextPropagator.CreatePassThroughPropagator(),
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        EnableMultipleHttp2Connections = false,
        UseCookies = false,
        UseProxy = false,
    });

    /// <summary>Answers as the function does; 500 without a body if it fails before it answers or its worker ends.</summary>
    public async Task AnswerAsync(HttpContext http, RoutedFunction function)
    {
        try
        {
            if (await workers.CurrentAsync(http.RequestAborted) is { } worker)
                await InvokeAsync(http, function, worker);
            else
                Fail(http.Response);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task InvokeAsync(HttpContext http, RoutedFunction function, ReadyWorker worker)
    {
        var request = Request(http, function, worker);
        http.Request.Headers[InvocationIdHeader] = request.InvocationId;
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var invocation = worker.Channel.InvokeAsync(request, abandoned.Token);
        var forward = forwarder.SendAsync(
            http, worker.HttpAddress?.ToString() ?? "", _client, Forwarding, RequestTransformer.Instance, abandoned.Token).AsTask();
        if (await Task.WhenAny(invocation, forward) == invocation && await invocation is not { Status: StatusResult.Types.Status.Success })
            abandoned.CancelAfter(AnswerAfterFailure);
        if (await forward is not ForwarderError.None)
        {
            await abandoned.CancelAsync();
            Fail(http.Response);
        }
        else if (await invocation is { Status: not StatusResult.Types.Status.Success })
        {
            // The worker answers 200 with an empty body to the request of a function that fails.
            Fail(http.Response);
        }
    }

    private static InvocationRequest Request(HttpContext http, RoutedFunction function, ReadyWorker worker)
    {
        var request = new InvocationRequest
        {
            InvocationId = $"{Guid.CreateVersion7()}",
            FunctionId = worker.IdOf(function.Name),
            TraceContext = new RpcTraceContext
            {
                TraceParent = $"{http.Request.Headers.TraceParent}",
                TraceState = $"{http.Request.Headers.TraceState}",
            },
        };
        request.InputData.Add(new ParameterBinding { Name = function.Trigger.Parameter, Data = new TypedData { Http = new RpcHttp() } });
        foreach (var (name, value) in http.Request.RouteValues)
        {
            if (value is not null)
                request.TriggerMetadata[name] = new TypedData { String = Convert.ToString(value, CultureInfo.InvariantCulture) };
        }

        return request;
    }

    private static void Fail(HttpResponse response)
    {
        if (response.HasStarted)
        {
            response.HttpContext.Abort();
            return;
        }

        response.Clear();
        response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    /// <summary>The request as the client sent it, but with this host's own view of the client.</summary>
    private sealed class RequestTransformer : HttpTransformer
    {
        public static readonly RequestTransformer Instance = new();

        public override async ValueTask TransformRequestAsync(
            HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            Set(proxyRequest, "X-Forwarded-For", $"{httpContext.Connection.RemoteIpAddress}");
            Set(proxyRequest, "X-Forwarded-Host", httpContext.Request.Host.Value ?? "");
            Set(proxyRequest, "X-Forwarded-Proto", httpContext.Request.Scheme);
        }

        private static void Set(HttpRequestMessage request, string header, string value)
        {
            request.Headers.Remove(header);
            request.Headers.TryAddWithoutValidation(header, value);
        }
    }
}

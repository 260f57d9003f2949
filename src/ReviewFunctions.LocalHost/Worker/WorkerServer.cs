using System.Collections.Concurrent;
using System.Net;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ReviewFunctions.LocalHost.Worker;

/// <summary>The gRPC server to which workers connect, on a free port of the loopback address.</summary>
internal sealed class WorkerServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly WorkerStreams _streams;

    public WorkerServer(ILoggerFactory logs)
    {
        _streams = new WorkerStreams(logs);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, ListenForGrpc));
        builder.Services.AddSingleton(_streams);
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (null, null));
        _server = builder.Build();
        _server.UseRouting();
        _server.MapGrpcService<FunctionRpcService>();
    }

    /// <summary>Where workers connect to, once the server has started.</summary>
    public Uri Address => new(_server.Urls.Single());

    public Task StartAsync(CancellationToken cancel) => _server.StartAsync(cancel);

    /// <summary>The channel to the worker of this id, once it has connected.</summary>
    public Task<WorkerChannel> ConnectedAsync(string workerId, CancellationToken cancel) => _streams.ConnectedAsync(workerId, cancel);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    // HTTP/2 without TLS, which Kestrel has to be told.
    private static void ListenForGrpc(ListenOptions listen) => listen.Protocols = HttpProtocols.Http2;
}

/// <summary>Brings a worker's stream together with whoever started that worker.</summary>
internal sealed class WorkerStreams(ILoggerFactory logs)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<WorkerChannel>> _expected = new(StringComparer.Ordinal);

    /// <summary>The channel to the worker of this id, once it has connected.</summary>
    public Task<WorkerChannel> ConnectedAsync(string workerId, CancellationToken cancel) => Expected(workerId).Task.WaitAsync(cancel);

    /// <summary>A channel for a worker that has just introduced itself.</summary>
    public WorkerChannel Open(string workerId)
    {
        var channel = new WorkerChannel(logs);
        Expected(workerId).TrySetResult(channel);
        return channel;
    }

    private TaskCompletionSource<WorkerChannel> Expected(string workerId) =>
        _expected.GetOrAdd(workerId, _ => new TaskCompletionSource<WorkerChannel>(TaskCreationOptions.RunContinuationsAsynchronously));
}

/// <summary>The service that a worker calls once, for its whole life.</summary>
internal sealed class FunctionRpcService(WorkerStreams streams) : FunctionRpc.FunctionRpcBase
{
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        if (!await requestStream.MoveNext(context.CancellationToken) || requestStream.Current.StartStream is not { } start)
            throw new Grpc.Core.RpcException(new Status(StatusCode.InvalidArgument, "A worker's first message says who it is."));
        await streams.Open(start.WorkerId).RunAsync(requestStream, responseStream, context.CancellationToken);
    }
}

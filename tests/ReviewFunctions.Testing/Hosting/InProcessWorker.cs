using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReviewFunctions.LocalHost.Worker;

namespace ReviewFunctions.Testing.Hosting;

/// <summary>The real worker with an app, within the tests' process: so a test can replace services. Several may run side by side.</summary>
public sealed class InProcessWorker : IWorker
{
    private readonly IHost _host;
    private readonly Socket _socket;
    private readonly TaskCompletionSource _ended = new();

    static InProcessWorker() => Environment.SetEnvironmentVariable("FUNCTIONS_APPLICATION_DIRECTORY", AppContext.BaseDirectory);

    private InProcessWorker(IHost host, Socket socket)
    {
        _host = host;
        _socket = socket;
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => _ended.TrySetResult());
    }

    public Task Ended => _ended.Task;

    public IServiceProvider Services => _host.Services;

    /// <param name="start">What the host tells the worker.</param>
    /// <param name="functions">The app's generated list of functions: the worker looks for it in the entry assembly alone, which is the
    /// tests'.</param>
    /// <param name="compose">Does what the app's Program.cs does between making the builder and building.</param>
    public static async Task<InProcessWorker> StartAsync(
        WorkerStart start, IFunctionMetadataProvider functions, Action<FunctionsApplicationBuilder> compose)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(start.Settings.Select(setting => KeyValuePair.Create(setting.Key,
            (string?)setting.Value)));
        // What a process is told by its command line.
        builder.Configuration["Functions:Worker:HostEndpoint"] = start.HostAddress.ToString();
        builder.Configuration["Functions:Worker:WorkerId"] = start.WorkerId;
        builder.Configuration["Functions:Worker:RequestId"] = start.WorkerId;
        builder.Configuration["Functions:Worker:GrpcMaxMessageLength"] = int.MaxValue.ToString(CultureInfo.InvariantCulture);
        builder.ConfigureFunctionsWebApplication();
        var socket = Listen(builder.Services);
        builder.Services.AddSingleton(functions);
        compose(builder);
        var host = builder.Build();
        await host.StartAsync();
        return new InProcessWorker(host, socket);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _socket.Dispose();
        _ended.TrySetResult();
    }

    // The worker's own choice of a port is the same for every worker of a process.
    private static Socket Listen(IServiceCollection services)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        services.Configure<KestrelServerOptions>(server => server.ListenHandle((ulong)socket.Handle));
        services.PostConfigure<WorkerOptions>(worker => worker.Capabilities["HttpUri"] = $"http://{socket.LocalEndPoint}");
        return socket;
    }
}

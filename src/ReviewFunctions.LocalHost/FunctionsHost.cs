using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalHost.Http;
using ReviewFunctions.LocalHost.Settings;
using ReviewFunctions.LocalHost.Timers;
using ReviewFunctions.LocalHost.Worker;
using Yarp.ReverseProxy.Forwarder;

namespace ReviewFunctions.LocalHost;

/// <summary>
/// A Functions host for development: it runs an app of the .NET isolated worker with HTTP and timer triggers, and routes, checks keys and
/// answers as the platform does.
/// </summary>
public sealed partial class FunctionsHost : IAsyncDisposable
{
    // The platform's limit for a request's body.
    private const long MaxRequestBodySize = 104_857_600;

    private readonly FunctionsHostOptions _options;
    private readonly HostJson _hostJson;
    private readonly WebApplication _site;
    private readonly WorkerServer _server;
    private readonly WorkerSupervisor _workers;
    private readonly TimerScheduler _timers;
    private readonly HttpInvoker _invoker;
    private readonly ILogger<FunctionsHost> _log;
    private bool _stopped;

    private FunctionsHost(FunctionsHostOptions options, Action<ILoggingBuilder>? logging)
    {
        _options = options;
        _hostJson = HostJson.Read(options.AppFolder);
        _site = Build(options, _hostJson, logging);
        var logs = _site.Services.GetRequiredService<ILoggerFactory>();
        _log = logs.CreateLogger<FunctionsHost>();
        _server = new WorkerServer(logs);
        var assembly = WorkerConfig.ReadAssembly(options.AppFolder);
        _workers = new WorkerSupervisor(options, _server, assembly, logs.CreateLogger<WorkerSupervisor>());
        _timers = new TimerScheduler(options, _workers, logs.CreateLogger<TimerScheduler>());
        _invoker = new HttpInvoker(_workers, _site.Services.GetRequiredService<IHttpForwarder>());
    }

    /// <summary>Where the app's functions answer.</summary>
    public Uri Address => new(_site.Urls.Single());

    /// <summary>Completes when workers have ended too often: three times within a minute. The host should be stopped then.</summary>
    public Task GaveUp => _workers.GaveUp;

    /// <summary>Starts a worker, then listens.</summary>
    /// <param name="options">What to run.</param>
    /// <param name="logging">Adds where logs go; by default nowhere. The levels of <c>host.json</c> apply.</param>
    /// <param name="cancel">Gives up starting.</param>
    /// <returns>The host, which answers.</returns>
    /// <exception cref="InvalidOperationException">The app cannot run; the message says why.</exception>
    /// <exception cref="NotSupportedException">A function has a trigger that this host does not know; the message names both.</exception>
    public static async Task<FunctionsHost> StartAsync(
        FunctionsHostOptions options, Action<ILoggingBuilder>? logging = null, CancellationToken cancel = default)
    {
        var host = new FunctionsHost(options, logging);
        try
        {
            await host.StartAsync(cancel);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Takes no more requests, lets running invocations finish within <see cref="FunctionsHostOptions.StopTimeout"/>, cancels the
    /// others, then ends the worker.
    /// </summary>
    public async Task StopAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        using var grace = new CancellationTokenSource(_options.StopTimeout);
        await Task.WhenAll(_timers.StopAsync(grace.Token), _site.StopAsync(grace.Token));
        await _workers.DisposeAsync();
        await _server.DisposeAsync();
    }

    /// <summary>Stops the host if it has not been stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _timers.Dispose();
        _invoker.Dispose();
        await _site.DisposeAsync();
    }

    private static WebApplication Build(FunctionsHostOptions options, HostJson hostJson, Action<ILoggingBuilder>? logging)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(
            hostJson.LogLevels.Select(level => KeyValuePair.Create($"Logging:LogLevel:{level.Key}", level.Value)));
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        logging?.Invoke(builder.Logging);
        builder.WebHost.UseKestrelCore().UseUrls(options.Url.ToString()).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBodySize;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.StopTimeout);
        builder.Services.AddRouting();
        builder.Services.AddHttpForwarder();
        return builder.Build();
    }

    private async Task StartAsync(CancellationToken cancel)
    {
        await _server.StartAsync(cancel);
        var functions = (await _workers.StartAsync(cancel)).Functions;
        var enabled = functions.Where(function => !_options.Settings.Disable(function.Name));
        var routes = RouteTable.Make(enabled, _hostJson.RoutePrefix, _site.Services.GetRequiredService<IInlineConstraintResolver>());
        var keys = new AccessKeys(_options);
        var admin = new AdminApi(keys, _timers, _options.Time);
        if (_options.BehindFrontEnd)
            _site.UseForwardedHeaders(FrontEnd());
        ((IApplicationBuilder)_site).Run(http => AnswerAsync(http, routes, keys, admin));
        await _site.StartAsync(cancel);
        _timers.Start(functions);
        var address = _site.Urls.Single();
        Listens(_log, address);
    }

    private Task AnswerAsync(HttpContext http, RouteTable routes, AccessKeys keys, AdminApi admin)
    {
        if (AdminApi.Owns(http.Request))
            return admin.AnswerAsync(http);
        if (routes.Find(http) is not { } function)
            return Refuse(http, StatusCodes.Status404NotFound);
        return keys.Open(function.Trigger.Level, http.Request)
            ? _invoker.AnswerAsync(http, function)
            : Refuse(http, StatusCodes.Status401Unauthorized);
    }

    // What the platform itself answers has no body.
    private static Task Refuse(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentLength = 0;
        return Task.CompletedTask;
    }

    // Whoever comes is the front end.
    private static ForwardedHeadersOptions FrontEnd()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        return options;
    }

    [LoggerMessage(EventId = 1, EventName = "HostListens", Level = LogLevel.Information, Message = "Now listening on: {Address}")]
    private static partial void Listens(ILogger log, string address);
}

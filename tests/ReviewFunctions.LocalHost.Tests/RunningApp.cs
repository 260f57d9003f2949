using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalHost.Worker;
using ReviewFunctions.Testing.Hosting;
using SampleApp;

namespace ReviewFunctions.LocalHost.Tests;

/// <summary>The sample app on the host and the real worker within this process, on a free port of the loopback address.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    public const string MasterKey = "the-master-key";
    public const string FunctionKey = "the-function-key";

    private FunctionsHost? _host;

    private RunningApp()
    {
    }

    public FunctionsHost Host => _host ?? throw new InvalidOperationException("The host has not been started.");

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public Signals Signals { get; } = new();

    public Rehearsal Rehearsal { get; } = new();

    /// <summary>Starts the app with both keys and without schedules, unless the options are changed.</summary>
    public static async Task<RunningApp> StartAsync(
        Func<FunctionsHostOptions, FunctionsHostOptions>? change = null, Action<ILoggingBuilder>? logging = null)
    {
        var app = new RunningApp();
        var options = new FunctionsHostOptions
        {
            AppFolder = AppContext.BaseDirectory,
            Url = new Uri("http://127.0.0.1:0"),
            MasterKey = MasterKey,
            FunctionKey = FunctionKey,
            Timers = false,
            Settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Sweep:Schedule"] = "00:00:20" },
            StartWorker = app.StartWorkerAsync,
        };
        app._host =
            await FunctionsHost.StartAsync(change is null ? options : change(options), logging, TestContext.Current.CancellationToken);
        app.Client.BaseAddress = app._host.Address;
        return app;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
            request.Headers.Add("x-functions-key", key);
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
    }

    private async Task<IWorker> StartWorkerAsync(WorkerStart start) =>
        await InProcessWorker.StartAsync(start, new GeneratedFunctionMetadataProvider(), Compose);

    private void Compose(FunctionsApplicationBuilder builder) => builder.Services.AddSingleton(Signals).AddSingleton(Rehearsal);
}

/// <summary>One running app for all tests of a class.</summary>
public sealed class SharedApp : IAsyncLifetime
{
    private RunningApp? _app;

    public RunningApp App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

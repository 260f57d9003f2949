using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Access;
using ReviewFunctions.LocalHost;
using ReviewFunctions.LocalHost.Worker;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Hosting;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>
/// The app on the local host and the real worker, both within the tests' process, on a port of its own; its timers fire only when a test
/// asks.
/// </summary>
public sealed class AppHost : IAsyncDisposable
{
    public const string BaseUrl = "https://reviews.example/";
    public const string FunctionKey = "function-key", MasterKey = "master-key";

    private readonly Action<IServiceCollection>? _replace;
    private FunctionsHost? _host;
    private InProcessWorker? _worker;

    private AppHost(Action<IServiceCollection>? replace) => _replace = replace;

    /// <summary>A client with no key that follows no redirect.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public IServiceProvider Services => (_worker ?? throw new InvalidOperationException("The worker has not been started.")).Services;

    public static async Task<AppHost> StartAsync(
        string connection, Action<IServiceCollection>? replace = null, params (string Name, string Value)[] settings)
    {
        var app = new AppHost(replace);
        var options = new FunctionsHostOptions
        {
            AppFolder = AppContext.BaseDirectory,
            Url = new Uri("http://127.0.0.1:0"),
            FunctionKey = FunctionKey,
            MasterKey = MasterKey,
            Timers = false,
            BehindFrontEnd = true,
            Settings = Settings(connection, settings),
            StartWorker = app.StartWorkerAsync,
        };
        app._host = await FunctionsHost.StartAsync(options, cancel: TestContext.Current.CancellationToken);
        app.Client.BaseAddress = app._host.Address;
        return app;
    }

    /// <summary>Makes <see cref="Editor.Token"/> one that opens everything.</summary>
    public async Task<AppHost> WithEditorAsync()
    {
        Assert.True(TokenSecret.TryParse(Editor.Token, out var secret));
        await Services.GetRequiredService<ITokenStore>().AddAsync(secret.Hash, Tokens.New(), TestContext.Current.CancellationToken);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    private async Task<IWorker> StartWorkerAsync(WorkerStart start) =>
        _worker = await InProcessWorker.StartAsync(start, new GeneratedFunctionMetadataProvider(), Compose);

    // As in Program.cs.
    private void Compose(FunctionsApplicationBuilder builder)
    {
        builder.Services.AddReviewFunctions(builder.Configuration);
        _replace?.Invoke(builder.Services);
    }

    private static Dictionary<string, string> Settings(string connection, (string Name, string Value)[] own)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content"] = connection,
            ["Site:BaseUrl"] = BaseUrl,
            ["Documents:Interval"] = "00:00:00",
            // On a machine with much else to do, five seconds may not be enough.
            ["Publishing:RequestTime"] = "00:00:25",
            ["Publishing:PingPause"] = "00:00:00",
            ["Logging:LogLevel:Default"] = "Error",
            ["Telemetry:Console"] = "false",
        };
        foreach (var (name, value) in own) settings[name] = value;
        return settings;
    }
}

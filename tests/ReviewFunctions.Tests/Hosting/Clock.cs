using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Maintenance;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>An app whose time a test moves, and with it the minute timer.</summary>
public sealed class Clock : IAsyncLifetime
{
    private string? _connection;
    private AppHost? _app;

    /// <summary>Years after the samples, so that nothing here depends on when the tests run.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public string Connection => _connection ?? throw new InvalidOperationException("The site has not been started.");

    public AppHost App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public HttpClient Client => App.Client;

    public async ValueTask InitializeAsync()
    {
        _connection = await ReviewFunctions.Testing.Emulator.NewAccountAsync();
        _app = await (await StartAppAsync()).WithEditorAsync();
    }

    /// <summary>Another instance of the app, on the same account and the same time.</summary>
    public Task<AppHost> StartAppAsync(params (string Name, string Value)[] settings) =>
        AppHost.StartAsync(Connection, services => services.AddSingleton<TimeProvider>(Time), settings);

    /// <summary>A run of the minute timer, to its end.</summary>
    public static Task RunTimerAsync(AppHost app) => ActivatorUtilities.CreateInstance<PublishPending>(app.Services)
        .RunAsync(new TimerInfo(), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}

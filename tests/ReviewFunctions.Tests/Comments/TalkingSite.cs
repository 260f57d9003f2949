using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Comments;

/// <summary>A site that asks an Akismet of its own, and whose time a test moves.</summary>
public sealed class TalkingSite : IAsyncLifetime
{
    /// <summary>The id of the Front Door before it.</summary>
    public const string FrontDoor = "3f0c1c35-6a2e-4f5b-9c57-7d1f0e8b2a44";

    private string? _connection;
    private AppHost? _app;
    private LocalAkismet? _akismet;

    public AppHost App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public HttpClient Client => App.Client;

    public LocalAkismet Akismet => _akismet ?? throw new InvalidOperationException("Akismet has not been started.");

    public string Connection => _connection ?? throw new InvalidOperationException("The site has not been started.");

    /// <summary>Years after the samples, so that nothing here depends on when the tests run.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public async ValueTask InitializeAsync()
    {
        _connection = await Emulator.NewAccountAsync();
        _akismet = await LocalAkismet.StartAsync();
        _app = await (await AppHost.StartAsync(Connection, services => services.AddSingleton<TimeProvider>(Time),
            [.. _akismet.Settings(), ("FrontDoor:Id", FrontDoor)])).WithEditorAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_akismet is not null) await _akismet.DisposeAsync();
    }
}

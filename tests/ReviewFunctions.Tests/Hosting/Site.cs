using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>A running app on an account of its own, with nothing in it but an editor's token.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly (string Name, string Value)[] _settings;
    private string? _connection;
    private AppHost? _app;

    public Site()
        : this([])
    {
    }

    internal Site(params (string Name, string Value)[] settings) => _settings = settings;

    public AppHost App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public HttpClient Client => App.Client;

    public string Connection => _connection ?? throw new InvalidOperationException("The site has not been started.");

    public async ValueTask InitializeAsync()
    {
        _connection = await Emulator.NewAccountAsync();
        _app = await (await AppHost.StartAsync(Connection, replace: null, _settings)).WithEditorAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}

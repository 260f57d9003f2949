using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>A running app on an account of its own, with nothing in it but an editor's token.</summary>
public sealed class Site : IAsyncLifetime
{
    private Emulator? _emulator;
    private AppHost? _app;

    public AppHost App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public HttpClient Client => App.Client;

    public string Connection => (_emulator ?? throw new InvalidOperationException("The emulator has not been started.")).Connection;

    public async ValueTask InitializeAsync()
    {
        _emulator = await Emulator.StartAsync();
        _app = await (await AppHost.StartAsync(Connection)).WithEditorAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_emulator is not null) await _emulator.DisposeAsync();
    }
}

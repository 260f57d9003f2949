using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Desk;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Desk;

/// <summary>A site with the desk, as the build of the app has made it.</summary>
public sealed class DeskSite : IAsyncLifetime
{
    private AppHost? _app;

    public AppHost App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public HttpClient Client => App.Client;

    /// <summary>The desk's files beside the app.</summary>
    public static DeskFiles Files { get; } =
        new(Path.Combine(Repository.Root, "src", "ReviewFunctions", "bin", "Release", "net10.0", "desk"));

    public async ValueTask InitializeAsync()
    {
        _app = await (await AppHost.StartAsync(await Emulator.NewAccountAsync(), services => services.AddSingleton(Files))).WithEditorAsync();
        await Clock.RunTimerAsync(App);
        await Eventually.IsTrueAsync(async () => (await Client.GetAsync("/desk/", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    /// <summary>A token that may do only so much.</summary>
    public async Task<string> TokenAsync(params AccessScope[] scopes)
    {
        var secret = TokenSecret.New();
        await App.Services.GetRequiredService<ITokenStore>().AddAsync(secret.Hash, Tokens.New(scopes), TestContext.Current.CancellationToken);
        return secret.Reveal();
    }
}

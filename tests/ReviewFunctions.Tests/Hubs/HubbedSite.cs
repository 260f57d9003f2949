using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Hubs;

/// <summary>A site that has a hub, at a time that a test moves. The hub has not been told of anything yet.</summary>
public sealed class HubbedSite : IAsyncLifetime
{
    /// <summary>Short, so that a test that waits for it again and again does not come to the end of a run.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private static readonly (string, string) AllowLoopback = ("Outbound:AllowLoopback", "true");

    private AppHost? _app;
    private LocalHub? _hub;

    public Clock Clock { get; } = new();

    public LocalHub Hub => _hub ?? throw new InvalidOperationException("The hub has not been started.");

    public AppHost App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public HttpClient Client => App.Client;

    public async ValueTask InitializeAsync()
    {
        await Clock.InitializeAsync();
        _app = await Clock.StartAppAsync(AllowLoopback);
        _hub = await LocalHub.StartAsync();
        await Client.PatchSiteAsync($$"""{"hubs":["{{Hub.Address}}"]}""");
        await SettleAsync();
    }

    /// <summary>Publishes a review of its own and lets two seconds pass, after which the hub is to be told.</summary>
    public async Task<string> PublishAsync(string headline)
    {
        var review = await Client.PublishAsync(Editor.NewReview(headline));
        Assert.Equal("done", (string?)review["publication"]);
        Clock.Time.Advance(TimeSpan.FromSeconds(2));
        return $"{review["id"]}";
    }

    /// <summary>
    /// Another instance of the app on the same site, which leaves a hub alone for <see cref="Pause"/> between two lots of pings.
    /// </summary>
    public Task<AppHost> StartPatientAppAsync() => Clock.StartAppAsync(AllowLoopback, ("Publishing:PingPause", $"{Pause:c}"));

    public Task RunTimerAsync() => Clock.RunTimerAsync(App);

    /// <summary>Makes the hub one that takes everything, brings all pings to it, and has it forget them.</summary>
    public async Task SettleAsync()
    {
        Hub.Answer = LocalHub.Accept;
        Clock.Time.Advance(TimeSpan.FromHours(25));
        await RunTimerAsync();
        Clock.Time.Advance(TimeSpan.FromMinutes(1));
        await RunTimerAsync();
        Hub.Forget();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_hub is not null) await _hub.DisposeAsync();
        await Clock.DisposeAsync();
    }
}

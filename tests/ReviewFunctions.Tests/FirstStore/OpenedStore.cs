using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.FirstStore;

/// <summary>The app on a copy of the first store, at the time at which that was taken. Its outbox messages still wait.</summary>
public class OpenedStore : IAsyncLifetime
{
    /// <summary>Longer than the longest that a message waits: for the removal of an image.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(2);

    /// <summary>More runs of the timer than it takes to process everything.</summary>
    private const int MostRuns = 20;

    private string? _connection;
    private FirstStoreFile? _file;
    private FakeTimeProvider? _time;
    private AppHost? _app;

    public AppHost App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public HttpClient Client => App.Client;

    public FirstStoreFile File => _file ?? throw new InvalidOperationException("The file has not been read.");

    public string Connection => _connection ?? throw new InvalidOperationException("The store has not been opened.");

    private FakeTimeProvider Time => _time ?? throw new InvalidOperationException("The time has not begun.");

    /// <summary>The hubs, which take every ping.</summary>
    public MemoryHubs Hubs { get; } = new();

    /// <summary>Whoever checks comments, who takes them all for ham.</summary>
    public MemoryChecks Checks { get; } = new();

    public virtual async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        _connection = await ReviewFunctions.Testing.Emulator.NewAccountAsync();
        _file = await FirstStoreFile.ReadAsync(cancel);
        await _file.PutAsync(Connection, cancel);
        _time = new FakeTimeProvider(_file.Taken);
        _app = await StartAppAsync(Connection);
    }

    /// <summary>An app on an account, at the same time as this one.</summary>
    public Task<AppHost> StartAppAsync(string connection) => AppHost.StartAsync(connection, services => services
        .AddSingleton<TimeProvider>(Time)
        .AddSingleton<IHubs>(Hubs)
        .AddSingleton<ICommentCheck>(Checks));

    /// <summary>Runs the minute timer until no outbox message is left.</summary>
    public Task ProcessAsync() => ProcessAsync(App);

    /// <summary>Runs the minute timer of an app at the same time until no outbox message is left.</summary>
    public async Task ProcessAsync(AppHost app)
    {
        var outbox = app.Services.GetRequiredService<IOutbox>();
        Time.Advance(LongestWait);
        for (var run = 0; run < MostRuns; run++)
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            await Clock.RunTimerAsync(app);
            if ((await outbox.ListDueAsync(DateTimeOffset.MaxValue, TestContext.Current.CancellationToken)).Count == 0) return;
        }
        Assert.Fail("Outbox messages are left over.");
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

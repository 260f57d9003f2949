using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace ReviewFunctions.LocalHost.Worker;

/// <summary>A worker that is ready to run functions.</summary>
/// <param name="Channel">The conversation with it.</param>
/// <param name="HttpAddress">Where it takes HTTP requests; null if it takes none.</param>
/// <param name="Functions">Its functions.</param>
internal sealed record ReadyWorker(WorkerChannel Channel, Uri? HttpAddress, IReadOnlyList<FunctionDescription> Functions)
{
    private readonly Dictionary<string, string> _ids =
        Functions.ToDictionary(function => function.Name, function => function.Id, StringComparer.Ordinal);

    /// <summary>The id by which this worker knows the function of this name.</summary>
    public string IdOf(string function) => _ids[function];
}

/// <summary>Keeps one worker running: one that ends is started again, until it ends too often.</summary>
internal sealed partial class WorkerSupervisor(
    FunctionsHostOptions options, WorkerServer server, string assembly, ILogger<WorkerSupervisor> log) : IAsyncDisposable
{
    /// <summary>How often a worker may end within <see cref="DeathWindow"/> before the host gives up.</summary>
    private const int MostDeaths = 3;

    private static readonly TimeSpan DeathWindow = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan TerminationGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _gaveUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource<ReadyWorker?> _ready = NewReady();
    private IWorker? _worker;
    private Task _supervision = Task.CompletedTask;

    /// <summary>Completes when workers have ended too often to go on.</summary>
    public Task GaveUp => _gaveUp.Task;

    /// <summary>Starts the first worker and watches over it from then on.</summary>
    /// <exception cref="InvalidOperationException">The worker cannot run the app, or ended; the message says why.</exception>
    /// <exception cref="NotSupportedException">A function has a trigger that this host does not know.</exception>
    public async Task<ReadyWorker> StartAsync(CancellationToken cancel)
    {
        var first = await StartWorkerAsync(cancel);
        _ready.SetResult(first);
        _supervision = SuperviseAsync();
        return first;
    }

    /// <summary>The worker that runs, or the next one while it starts; null if there will be none.</summary>
    public Task<ReadyWorker?> CurrentAsync(CancellationToken cancel) => _ready.Task.WaitAsync(cancel);

    /// <summary>Asks the worker to end, waits for it as long as the stop may take, and ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _supervision;
        if (_worker is not null)
        {
            await TerminateAsync(_worker);
            await _worker.DisposeAsync();
        }

        _stopping.Dispose();
    }

    private async Task TerminateAsync(IWorker worker)
    {
        if (!_ready.Task.IsCompletedSuccessfully || await _ready.Task is not { } ready)
            return;
        ready.Channel.Terminate(TerminationGrace);
        await worker.Ended.WaitAsync(TerminationGrace, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SuperviseAsync()
    {
        var deaths = new Queue<DateTimeOffset>();
        while (await EndsAsync())
        {
            _ready = NewReady();
            var now = options.Time.GetUtcNow();
            deaths.Enqueue(now);
            while (now - deaths.Peek() > DeathWindow)
                deaths.Dequeue();
            if (deaths.Count >= MostDeaths)
            {
                GivesUp(MostDeaths);
                _ready.SetResult(null);
                _gaveUp.TrySetResult();
                return;
            }

            StartsAgain(assembly);
            await TryStartAgainAsync();
        }
    }

    /// <returns>False if the host begins to stop before.</returns>
    private async Task<bool> EndsAsync()
    {
        if (_worker is not null)
            await _worker.Ended.WaitAsync(_stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_stopping.IsCancellationRequested;
    }

    private async Task TryStartAgainAsync()
    {
        try
        {
            await Task.Delay(Pause, options.Time, _stopping.Token);
            _ready.SetResult(await StartWorkerAsync(_stopping.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or InvalidOperationException or NotSupportedException)
        {
            // Stopping, or the next round counts one more death.
        }
    }

    private async Task<ReadyWorker> StartWorkerAsync(CancellationToken cancel)
    {
        if (_worker is not null)
            await _worker.DisposeAsync();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(StartTimeout);
        var id = $"{Guid.CreateVersion7()}";
        _worker = await options.StartWorker(new WorkerStart(options.AppFolder, assembly, server.Address, id, options.Settings));
        var connected = server.ConnectedAsync(id, limit.Token);
        if (await Task.WhenAny(connected, _worker.Ended) != connected)
            throw new InvalidOperationException("The worker ended before it was ready.");
        var channel = await connected;
        var capabilities = await channel.InitializeAsync(options.AppFolder, limit.Token);
        var functions = await channel.LoadFunctionsAsync(options.AppFolder, limit.Token);
        var http = capabilities.TryGetValue("HttpUri", out var address) ? new Uri(address) : null;
        if (http is not null)
            await ListensAsync(http, limit.Token);
        return new ReadyWorker(channel, http, functions);
    }

    // A worker describes itself before its HTTP server listens.
    private static async Task ListensAsync(Uri address, CancellationToken cancel)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        do
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port, cancel).AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (client.Connected)
                return;
        }
        while (await ticks.WaitForNextTickAsync(cancel));
    }

    private static TaskCompletionSource<ReadyWorker?> NewReady() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(
        EventId = 1, EventName = "WorkerStartsAgain", Level = LogLevel.Error,
        Message = "The worker {Assembly} has ended and is started again")]
    private partial void StartsAgain(string assembly);

    [LoggerMessage(
        EventId = 2, EventName = "WorkerGivenUp", Level = LogLevel.Critical,
        Message = "The worker has ended {Deaths} times within a minute: the host ends")]
    private partial void GivesUp(int deaths);
}

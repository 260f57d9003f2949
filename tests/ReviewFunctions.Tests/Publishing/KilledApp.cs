using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Publishing;

/// <summary>An app whose process is killed and started again under the hands of those who work with it.</summary>
internal sealed class KilledApp(string connection) : IAsyncDisposable
{
    private volatile TaskCompletionSource<AppProcess> _running = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task StartAsync() => _running.SetResult(await AppProcess.StartAsync(connection));

    /// <summary>A client of the process that runs, as soon as one does.</summary>
    public async Task<HttpClient> ClientAsync() => (await _running.Task).Client;

    /// <summary>Kills the process in whatever it does, and starts another.</summary>
    public async Task KillAsync()
    {
        using var doomed = await _running.Task;
        _running = new TaskCompletionSource<AppProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
        doomed.Kill();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_running.Task.IsCompletedSuccessfully) (await _running.Task).Dispose();
    }
}

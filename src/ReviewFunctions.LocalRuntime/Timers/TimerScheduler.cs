using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using ReviewFunctions.LocalRuntime.Discovery;

namespace ReviewFunctions.LocalRuntime.Timers;

/// <summary>Runs the timer functions when they are due, from the app's start until it begins to stop.</summary>
internal sealed class TimerScheduler(IReadOnlyList<TimerFunction> timers, TimeProvider time, IConfiguration settings)
    : IHostedLifecycleService, IDisposable
{
    // A wait may not be longer than a .NET timer can be set for.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // What a cancelled run has left to end by itself.
    private static readonly TimeSpan AfterCancellation = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _graceOver = new();
    private List<Task> _schedules = [];

    /// <summary>Runs the timer function of this name, whatever its case, once, in the background and out of its schedule.</summary>
    /// <returns>False if there is none.</returns>
    public bool TryFire(string name)
    {
        var timer = timers.FirstOrDefault(timer => string.Equals(timer.Name, name, StringComparison.OrdinalIgnoreCase));
        _ = timer?.RunAsync(occurrence: null, late: false, _graceOver.Token);
        return timer is not null;
    }

    /// <summary>Begins all schedules that are not switched off.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (settings.GetValue("LocalRuntime:Timers", defaultValue: true))
            _schedules = [.. timers.Where(timer => !settings.Disables(timer.Name)).Select(FollowAsync)];
        return Task.CompletedTask;
    }

    /// <summary>Ends all schedules; what runs may finish.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => _stopping.CancelAsync();

    /// <summary>Waits for what runs; when <paramref name="cancellationToken"/> fires, cancels it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var runs = Task.WhenAll([.. _schedules, .. timers.Select(timer => timer.LastRun)]);
        await using (cancellationToken.Register(_graceOver.Cancel))
            await Task.WhenAny(runs, Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken));
        if (!runs.IsCompleted)
            await Task.WhenAny(runs, Task.Delay(AfterCancellation, CancellationToken.None));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _stopping.Dispose();
        _graceOver.Dispose();
    }

    private async Task FollowAsync(TimerFunction timer)
    {
        var due = timer.Schedule.After(time.GetUtcNow());
        if (timer.Trigger.RunOnStartup)
            await timer.RunAsync(occurrence: null, late: false, _graceOver.Token);
        while (due is { } occurrence)
        {
            var late = time.GetUtcNow() > occurrence;
            if (!await ReachesAsync(occurrence))
                return;
            var begun = time.GetUtcNow();
            await timer.RunAsync(occurrence, late, _graceOver.Token);
            due = timer.Schedule.After(begun);
        }
    }

    /// <returns>False if the app begins to stop before.</returns>
    private async Task<bool> ReachesAsync(DateTimeOffset moment)
    {
        try
        {
            for (var rest = moment - time.GetUtcNow(); rest > TimeSpan.Zero; rest = moment - time.GetUtcNow())
                await Task.Delay(WholeMilliseconds(rest < LongestWait ? rest : LongestWait), time, _stopping.Token);
            return !_stopping.IsCancellationRequested;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    // Rounded up, so that the wait never ends early and has to be repeated.
    private static TimeSpan WholeMilliseconds(TimeSpan rest) => TimeSpan.FromMilliseconds(Math.Ceiling(rest.TotalMilliseconds));
}

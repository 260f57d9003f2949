using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalHost.Settings;
using ReviewFunctions.LocalHost.Worker;

namespace ReviewFunctions.LocalHost.Timers;

/// <summary>Runs the timer functions when they are due, from the host's start until it begins to stop.</summary>
internal sealed class TimerScheduler(FunctionsHostOptions options, WorkerSupervisor workers, ILogger<TimerScheduler> log) : IDisposable
{
    // A wait may not be longer than a .NET timer can be set for.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // What a cancelled run has left to end by itself.
    private static readonly TimeSpan AfterCancellation = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _graceOver = new();
    private readonly List<TimerFunction> _timers = [];
    private List<Task> _schedules = [];

    /// <summary>Begins the schedules of the timer functions, unless all or theirs are switched off.</summary>
    /// <param name="functions">Functions of any kind.</param>
    /// <exception cref="InvalidOperationException">A schedule cannot be read; the message names the function.</exception>
    public void Start(IEnumerable<FunctionDescription> functions)
    {
        foreach (var function in functions)
        {
            if (function.Trigger is TimerTrigger trigger)
                _timers.Add(new TimerFunction(function.Name, trigger, ScheduleOf(function.Name, trigger), workers, options.Time, log));
        }

        if (options.Timers)
            _schedules = [.. _timers.Where(timer => !options.Settings.Disable(timer.Name)).Select(FollowAsync)];
    }

    /// <summary>Runs the timer function of this name, whatever its case, once, in the background and out of its schedule.</summary>
    /// <returns>False if there is none.</returns>
    public bool TryRun(string name)
    {
        var timer = _timers.FirstOrDefault(timer => string.Equals(timer.Name, name, StringComparison.OrdinalIgnoreCase));
        _ = timer?.RunAsync(occurrence: null, late: false, _graceOver.Token);
        return timer is not null;
    }

    /// <summary>Ends all schedules and waits for what runs; when <paramref name="graceOver"/> fires, cancels it.</summary>
    public async Task StopAsync(CancellationToken graceOver)
    {
        await _stopping.CancelAsync();
        var runs = Task.WhenAll([.. _schedules, .. _timers.Select(timer => timer.LastRun)]);
        await runs.WaitAsync(graceOver).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _graceOver.CancelAsync();
        await runs.WaitAsync(AfterCancellation, TimeProvider.System, CancellationToken.None)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _graceOver.Dispose();
    }

    private TimerSchedule ScheduleOf(string function, TimerTrigger trigger)
    {
        try
        {
            return TimerSchedule.Parse(trigger.Schedule, options.Settings);
        }
        catch (FormatException error)
        {
            var fault = $"The function '{function}' has the schedule '{trigger.Schedule}', which cannot be read: {error.Message}";
            throw new InvalidOperationException(fault, error);
        }
    }

    private async Task FollowAsync(TimerFunction timer)
    {
        var due = timer.Schedule.After(options.Time.GetUtcNow());
        if (timer.Trigger.RunOnStartup)
            await timer.RunAsync(occurrence: null, late: false, _graceOver.Token);
        while (due is { } occurrence)
        {
            var late = options.Time.GetUtcNow() > occurrence;
            if (!await ReachesAsync(occurrence))
                return;
            var begun = options.Time.GetUtcNow();
            await timer.RunAsync(occurrence, late, _graceOver.Token);
            due = timer.Schedule.After(begun);
        }
    }

    /// <returns>False if the host begins to stop before.</returns>
    private async Task<bool> ReachesAsync(DateTimeOffset moment)
    {
        for (var rest = Rest(moment); rest > TimeSpan.Zero && !_stopping.IsCancellationRequested; rest = Rest(moment))
        {
            var wait = WholeMilliseconds(rest < LongestWait ? rest : LongestWait);
            await Task.Delay(wait, options.Time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return !_stopping.IsCancellationRequested;
    }

    private TimeSpan Rest(DateTimeOffset moment) => moment - options.Time.GetUtcNow();

    // Rounded up, so that the wait never ends early and has to be repeated.
    private static TimeSpan WholeMilliseconds(TimeSpan rest) => TimeSpan.FromMilliseconds(Math.Ceiling(rest.TotalMilliseconds));
}

using System.Diagnostics.CodeAnalysis;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalRuntime.Discovery;
using ReviewFunctions.LocalRuntime.Hosting;
using ReviewFunctions.LocalRuntime.Invocation;

namespace ReviewFunctions.LocalRuntime.Timers;

/// <summary>A timer function, which runs once at a time: who asks while it runs gets the next turn.</summary>
internal sealed class TimerFunction(
    DiscoveredFunction definition,
    TimerTriggerAttribute trigger,
    TimerSchedule schedule,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger log)
{
    private readonly FunctionInvoker _invoker = new(definition, routeParameters: []);
    private readonly Lock _queue = new();
    private DateTimeOffset _updated = time.GetUtcNow();
    private DateTimeOffset? _last;

    public string Name => definition.Name;

    public TimerTriggerAttribute Trigger => trigger;

    public TimerSchedule Schedule => schedule;

    /// <summary>The last of the runs asked for so far; never fails.</summary>
    public Task LastRun { get; private set; } = Task.CompletedTask;

    /// <summary>Asks for one run, after those asked for before.</summary>
    /// <param name="occurrence">The occurrence of the schedule that it is for; null if it is for none.</param>
    /// <param name="late">Whether the occurrence was missed. A run that had to wait for another is late too.</param>
    /// <param name="cancel">Fires when the time for stopping is over.</param>
    /// <returns>The run; never fails.</returns>
    public Task RunAsync(DateTimeOffset? occurrence, bool late, CancellationToken cancel)
    {
        lock (_queue)
            return LastRun = RunAfterAsync(LastRun, occurrence, late, cancel);
    }

    private async Task RunAfterAsync(Task previous, DateTimeOffset? occurrence, bool late, CancellationToken cancel)
    {
        var waits = !previous.IsCompleted;
        await previous.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await RunOnceAsync(late || (waits && occurrence is not null), cancel);
        if (occurrence is not null)
            (_last, _updated) = (occurrence, time.GetUtcNow());
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a function throws is its run's failure; the schedule goes on.")]
    private async Task RunOnceAsync(bool late, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await _invoker.InvokeAsync(new FunctionInvocation(definition, Info(late), scope.ServiceProvider, cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            log.InvocationAborted(Name);
        }
        catch (Exception error)
        {
            log.InvocationFailed(error, Name);
        }
    }

    private TimerInfo Info(bool late) => new()
    {
        IsPastDue = late,
        ScheduleStatus = trigger.UseMonitor
            ? new ScheduleStatus
            {
                Last = _last?.UtcDateTime ?? default,
                Next = schedule.After(time.GetUtcNow())?.UtcDateTime ?? default,
                LastUpdated = _updated.UtcDateTime,
            }
            : null,
    };
}

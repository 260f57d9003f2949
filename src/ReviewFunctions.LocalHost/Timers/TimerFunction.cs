using System.Text.Json;
using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalHost.Worker;

namespace ReviewFunctions.LocalHost.Timers;

/// <summary>A timer function, which runs once at a time: who asks while it runs gets the next turn.</summary>
internal sealed partial class TimerFunction(
    string name, TimerTrigger trigger, TimerSchedule schedule, WorkerSupervisor workers, TimeProvider time, ILogger log)
{
    private readonly Lock _queue = new();
    private DateTimeOffset _updated = time.GetUtcNow();
    private DateTimeOffset? _last;

    public string Name => name;

    public TimerTrigger Trigger => trigger;

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

    // What a function throws is the worker's to log; the schedule goes on.
    private async Task RunOnceAsync(bool late, CancellationToken cancel)
    {
        if (!await RanAsync(late, cancel))
            RunInterrupted(name);
    }

    /// <returns>False if the worker or the time to run ended before.</returns>
    private async Task<bool> RanAsync(bool late, CancellationToken cancel)
    {
        try
        {
            if (await workers.CurrentAsync(cancel) is not { } worker)
                return false;
            var request = new InvocationRequest
            {
                InvocationId = $"{Guid.CreateVersion7()}",
                FunctionId = worker.IdOf(name),
                TraceContext = new RpcTraceContext(),
            };
            request.InputData.Add(new ParameterBinding { Name = trigger.Parameter, Data = new TypedData { Json = Info(late) } });
            return await worker.Channel.InvokeAsync(request, cancel).WaitAsync(cancel) is not null;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    // The names are those of the worker's TimerInfo.
    private string Info(bool late) => JsonSerializer.Serialize(new
    {
        IsPastDue = late,
        ScheduleStatus = trigger.UseMonitor
            ? new
            {
                Last = _last?.UtcDateTime ?? default,
                Next = schedule.After(time.GetUtcNow())?.UtcDateTime ?? default,
                LastUpdated = _updated.UtcDateTime,
            }
            : null,
    });

    [LoggerMessage(EventId = 1, EventName = "TimerInterrupted", Level = LogLevel.Warning, Message = "A run of {Function} was interrupted")]
    private partial void RunInterrupted(string function);
}

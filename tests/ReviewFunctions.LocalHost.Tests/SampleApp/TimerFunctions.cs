using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>A timer that runs every minute.</summary>
public sealed class EveryMinute(Rehearsal rehearsal)
{
    [Function("EveryMinute")]
    public Task Run([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancel) => rehearsal.PlayAsync(timer, cancel);
}

/// <summary>A timer that also runs at the start and keeps no status.</summary>
public sealed class AtStart(Rehearsal rehearsal)
{
    [Function("AtStart")]
    public Task Run([TimerTrigger("0 * * * * *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer, CancellationToken cancel) =>
        rehearsal.PlayAsync(timer, cancel);
}

/// <summary>A timer on a time span that the settings give.</summary>
public sealed class BySetting(Rehearsal rehearsal)
{
    [Function("BySetting")]
    public Task Run([TimerTrigger("%Sweep:Schedule%")] TimerInfo timer, CancellationToken cancel) => rehearsal.PlayAsync(timer, cancel);
}

/// <summary>A timer that runs once a year.</summary>
public sealed class Yearly(Rehearsal rehearsal)
{
    [Function("Yearly")]
    public Task Run([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer, CancellationToken cancel) => rehearsal.PlayAsync(timer, cancel);
}

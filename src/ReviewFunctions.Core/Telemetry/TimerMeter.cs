using System.Diagnostics.Metrics;

namespace ReviewFunctions.Core.Telemetry;

/// <summary>The runs of timers: where none is counted for long, a timer is silent (<c>infra/app/alerts.bicep</c>).</summary>
public static class TimerMeter
{
    private static readonly Counter<long> Runs =
        Signals.Meter.CreateCounter<long>("review_functions.timer.runs", "{run}", "Runs of a timer that came to a good end.");

    /// <summary>A run that came to a good end.</summary>
    /// <param name="timer">The function's name.</param>
    public static void Ran(string timer) => Runs.Add(1, new KeyValuePair<string, object?>("timer", timer));
}

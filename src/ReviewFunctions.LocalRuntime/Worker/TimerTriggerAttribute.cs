namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a schedule, in UTC.</summary>
/// <param name="schedule">NCRONTAB with six fields, a time span, or <c>%Setting%</c> for one of these.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>The schedule as written.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether <see cref="TimerInfo.ScheduleStatus"/> is kept. Here it does not outlive the process.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs once when the app starts.</summary>
    public bool RunOnStartup { get; set; }
}

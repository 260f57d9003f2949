namespace Microsoft.Azure.Functions.Worker;

/// <summary>The state of a timer's schedule, in UTC.</summary>
public sealed class ScheduleStatus
{
    /// <summary>The occurrence that ran before this one; the default value if none has.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next occurrence after now; the default value if there is none.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this was last changed.</summary>
    public DateTime LastUpdated { get; set; }
}

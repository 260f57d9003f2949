namespace ReviewFunctions.Core.Derived;

/// <summary>The bounds that publication keeps. Settings under <c>Publishing</c>.</summary>
public sealed record PublishingOptions
{
    private const double ShareOfCalls = 0.3;

    /// <summary>How long a request publishes what it wrote before it leaves the rest to the timer.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a new outbox row is left to the request that wrote it.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one run of the timer begins new work; less than its period and than the host's time limit.</summary>
    public TimeSpan RunTime { get; init; } = TimeSpan.FromSeconds(50);

    /// <summary>How many things are done side by side while publishing and rebuilding: documents are written, rows are read.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>How long a hub is left alone between two lots of eight pings.</summary>
    public TimeSpan PingPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// When a run stops to begin calls to servers that are not ours, which must not use up the time of what is: after three tenths of it.
    /// </summary>
    /// <param name="now">When they are begun.</param>
    /// <param name="end">When the run ends.</param>
    public DateTimeOffset EndOfCalls(DateTimeOffset now, DateTimeOffset end)
    {
        var share = now + (RunTime * ShareOfCalls);
        return share < end ? share : end;
    }

    /// <summary>The same options, if they can be used.</summary>
    /// <exception cref="InvalidOperationException">One cannot; the message names it.</exception>
    public PublishingOptions Checked()
    {
        SettingBounds.Check("Publishing:RequestTime", RequestTime, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(3));
        SettingBounds.Check("Publishing:Grace", Grace, TimeSpan.Zero, TimeSpan.FromHours(1));
        SettingBounds.Check("Publishing:RunTime", RunTime, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(25));
        SettingBounds.Check("Publishing:Concurrency", Concurrency, 1, 64);
        SettingBounds.Check("Publishing:PingPause", PingPause, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        return this;
    }
}

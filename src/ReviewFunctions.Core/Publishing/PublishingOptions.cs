namespace ReviewFunctions.Core.Publishing;

/// <summary>The times that publication keeps. Settings under <c>Publishing</c>.</summary>
public sealed record PublishingOptions
{
    /// <summary>How long a request publishes what it wrote before it leaves the rest to the timer.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a new outbox row is left to the request that wrote it.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one run of the timer begins new work; less than its period and than the host's time limit.</summary>
    public TimeSpan RunTime { get; init; } = TimeSpan.FromSeconds(50);
}

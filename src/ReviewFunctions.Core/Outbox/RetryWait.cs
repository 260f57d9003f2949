namespace ReviewFunctions.Core.Outbox;

/// <summary>How long a message that failed waits: twice as long each time, from half a minute to an hour.</summary>
internal static class RetryWait
{
    private const int MostDoublings = 10;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The wait after a number of failures before this one.</summary>
    public static TimeSpan After(int attempts) =>
        TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(attempts, MostDoublings)));
}

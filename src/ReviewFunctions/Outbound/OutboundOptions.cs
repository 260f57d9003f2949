namespace ReviewFunctions.Outbound;

/// <summary>How this app calls others. Settings under <c>Outbound</c>.</summary>
public sealed record OutboundOptions
{
    /// <summary>How long a call waits for an answer, from the search for the address on.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether calls may go to this very machine, and there without TLS. For tests.</summary>
    public bool AllowLoopback { get; init; }
}

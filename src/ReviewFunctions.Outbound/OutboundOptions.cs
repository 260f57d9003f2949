using ReviewFunctions.Core;

namespace ReviewFunctions.Outbound;

/// <summary>How this app calls others. Settings under <c>Outbound</c>.</summary>
public sealed record OutboundOptions
{
    /// <summary>How long a call waits for an answer, from the search for the address on.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether calls may go to this very machine, and there without TLS. For tests.</summary>
    public bool AllowLoopback { get; init; }

    /// <summary>
    /// Whether calls may go to private networks (<see href="https://www.rfc-editor.org/rfc/rfc1918">RFC 1918</see>,
    /// <see href="https://www.rfc-editor.org/rfc/rfc4193">RFC 4193</see>) and to this very machine, and there and elsewhere without TLS.
    /// Addresses that only a cloud's own machines can reach stay closed.
    /// </summary>
    public bool AllowPrivate { get; init; }

    /// <summary>The same options, if they can be used.</summary>
    /// <exception cref="InvalidOperationException">One cannot; the message names it.</exception>
    public OutboundOptions Checked()
    {
        SettingBounds.Check("Outbound:Timeout", Timeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(2));
        return this;
    }
}

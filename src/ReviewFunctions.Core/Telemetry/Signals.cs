using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ReviewFunctions.Core.Telemetry;

/// <summary>
/// The app's spans and metrics. They hold ids, counts, times and kinds; never text of a review, a slug or a token. Where nobody listens
/// they cost a look at a flag.
/// </summary>
public static class Signals
{
    /// <summary>The name under which to listen to them.</summary>
    public const string Name = "ReviewFunctions";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>Where instruments are made.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Begins a span, to be disposed at its end; <see langword="null"/> where nobody listens.</summary>
    public static Activity? Begin(string name) => Source.StartActivity(name);
}

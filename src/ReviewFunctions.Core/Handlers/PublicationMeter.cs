using System.Diagnostics.Metrics;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Core.Handlers;

/// <summary>How publication gets on.</summary>
internal static class PublicationMeter
{
    private static readonly Gauge<int> Rows = Signals.Meter.CreateGauge<int>(
        "review_functions.outbox.rows", "{row}", "Messages that are due at the beginning of a run of the timer.");

    private static readonly Gauge<double> Age =
        Signals.Meter.CreateGauge<double>("review_functions.outbox.age", "s", "How long the oldest change among them has waited.");

    private static readonly Histogram<double> Duration = Signals.Meter.CreateHistogram<double>(
        "review_functions.publication.duration", "s", "From the request that changed a review to the end of its publication.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 30, 60, 120, 300, 600,
            1800, 3600]
        });

    private static readonly Gauge<int> Unknown = Signals.Meter.CreateGauge<int>(
        "review_functions.outbox.unknown", "{message}", "Outbox messages of a type that this version does not know.");

    /// <summary>Messages of a type that nobody knows here.</summary>
    public static void FoundUnknown(string type, int count) => Unknown.Record(count, new KeyValuePair<string, object?>("type", type));

    /// <summary>What a run of the timer has before it.</summary>
    public static void Found(IReadOnlyList<OutboxMessage> due, TimeSpan age)
    {
        Rows.Record(due.Count);
        Age.Record(age.TotalSeconds);
    }

    /// <summary>Changes that were published.</summary>
    public static void Published(IEnumerable<OutboxMessage> messages, DateTimeOffset now)
    {
        if (!Duration.Enabled) return;
        foreach (var message in messages) Duration.Record((now - message.Created).TotalSeconds);
    }
}

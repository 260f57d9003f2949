using System.Diagnostics;
using System.Diagnostics.Metrics;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Core.Images.Files;

/// <summary>What making images takes.</summary>
internal static class ImageMeter
{
    private static readonly Histogram<double> Duration = Signals.Meter.CreateHistogram<double>(
        "review_functions.images.duration", "s", "Decoding a file and making its variants, by whether that went well.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    private static readonly Counter<long> Refused = Signals.Meter.CreateCounter<long>(
        "review_functions.images.busy", "{request}", "Requests that were told to come back, since too many files were being decoded.");

    /// <summary>Has the variants of a file made, in a span of its own, and measures it.</summary>
    public static ProcessedImage? Process(IImageProcessor processor, Stream file, out ImageFault fault)
    {
        using var span = Signals.Begin("develop");
        var begun = Stopwatch.GetTimestamp();
        var processed = processor.Process(file, out fault);
        var outcome = new KeyValuePair<string, object?>("outcome", processed is null ? "refused" : "made");
        Duration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, outcome);
        return processed;
    }

    /// <summary>A request that was told to come back.</summary>
    public static void SentAway() => Refused.Add(1);
}

using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ReviewFunctions.Benchmarks.Feeds;

/// <summary>What <see cref="FeedBenchmarks"/> say, held against what a feed may take.</summary>
internal static class FeedFigures
{
    private const int Warmups = 3, Iterations = 10;
    private const double MostMilliseconds = 5, NanosecondsInMillisecond = 1e6, BytesInMegabyte = 1e6;

    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(Warmups).WithIterationCount(Iterations))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance);
        var summary = BenchmarkRunner.Run<FeedBenchmarks>(config);
        FigureTable.Print("Making the feeds of fifty reviews as long as the samples", summary.Reports.Select(ToFigure));
    }

    private static Figure ToFigure(BenchmarkReport report)
    {
        var milliseconds = (report.ResultStatistics?.Median ?? double.NaN) / NanosecondsInMillisecond;
        var megabytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / BytesInMegabyte;
        var measured = string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F2} ms, {megabytes:F1} MB allocated");
        var method = report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
        return method == nameof(FeedBenchmarks.Entries)
            ? new Figure("the fifty entries, none of them known: Markdown to HTML", measured)
            : new Figure($"{method} from loaded reviews, the entries known but for one", measured, $"≤ {MostMilliseconds} ms", milliseconds <= MostMilliseconds);
    }
}

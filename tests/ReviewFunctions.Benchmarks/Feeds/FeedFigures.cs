using System.Diagnostics;
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
        var feeds = new FeedBenchmarks();
        FigureTable.Print(
            "Making the feeds of fifty loaded reviews as long as the samples, after one of them changed",
            [
                ToFigure("RSS", summary, nameof(FeedBenchmarks.Rss), () => feeds.Rss()),
                ToFigure("Atom", summary, nameof(FeedBenchmarks.Atom), () => feeds.Atom()),
                ToFigure("JSON Feed", summary, nameof(FeedBenchmarks.Json), () => feeds.Json()),
                ToFigure("the entries alone, all fifty anew from Markdown", summary, nameof(FeedBenchmarks.Entries), () => feeds.Entries())
                    with { Bound = "" },
            ]);
    }

    private static Figure ToFigure(string what, Summary summary, string method, Action make)
    {
        var report = summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method);
        var milliseconds = (report.ResultStatistics?.Median ?? double.NaN) / NanosecondsInMillisecond;
        var megabytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / BytesInMegabyte;
        var measured = string.Create(CultureInfo.InvariantCulture,
            $"{milliseconds:F2} ms ({ProcessorTime(make):F2} ms of processor time), {megabytes:F1} MB allocated");
        return new Figure(what, measured, $"≤ {MostMilliseconds} ms", milliseconds <= MostMilliseconds);
    }

    /// <returns>In milliseconds, with what the garbage collector uses: on a machine that is busy with other work it says more than the
    /// clock.</returns>
    private static double ProcessorTime(Action make)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var time = 0; time < Iterations * Iterations; time++) make();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / (Iterations * Iterations);
    }
}

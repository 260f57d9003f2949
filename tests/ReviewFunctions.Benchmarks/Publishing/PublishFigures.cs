using System.Diagnostics;
using System.Globalization;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Seeding;

namespace ReviewFunctions.Benchmarks.Publishing;

/// <summary>What it takes to publish one review with eight tags in a small and in a large store.</summary>
internal static class PublishFigures
{
    /// <summary>
    /// How many calls to the storage it may take at most beside one for each review that is shown; <c>docs/benchmarks.md</c> says the
    /// same.
    /// </summary>
    private const int MostCalls = 300;

    private const int Small = 2_000, Large = 20_000, Times = 5;

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        var small = await MeasureAsync(Small);
        var large = await MeasureAsync(Large);
        FigureTable.Print(
            $"Publishing one review with 8 tags, {Times} times, the emulator in memory",
            [
                new Figure($"calls to the storage, with {Small} reviews", Told(small.Calls), $"≤ {MostCalls} + {small.Reviews}", small.Calls.Max() <= MostCalls + small.Reviews),
                new Figure($"calls to the storage, with {Large} reviews", Told(large.Calls), "the same", Median.Of(large.Calls) == Median.Of(small.Calls)),
                new Figure($"time, with {Small} reviews", Seconds(small.Times)),
                new Figure($"time, with {Large} reviews", Seconds(large.Times)),
            ]);
    }

    private static async Task<(IReadOnlyList<int> Calls, int Reviews, IReadOnlyList<TimeSpan> Times)> MeasureAsync(int stored)
    {
        await using var emulator = await Emulator.StartAsync();
        var watch = Stopwatch.StartNew();
        await LargeStore.FillAsync(emulator.Connection, [.. ManyReviews.Of(TimeProvider.System.GetUtcNow(), 0, stored)], CancellationToken.None);
        Console.WriteLine($"{stored} reviews stored in {watch.Elapsed.TotalSeconds:F0} s");
        await using var app = await CountedApp.StartAsync(emulator.Connection);
        await app.PublishAsync(ManyReviews.Content(0)); // The first one makes tables, containers and documents.
        List<int> calls = [];
        List<TimeSpan> times = [];
        var reviews = 0;
        for (var time = 0; time < Times; time++)
        {
            var (made, read, took) = await app.PublishAsync(ManyReviews.Content(0) with { Headline = string.Create(CultureInfo.InvariantCulture, $"Measured {time}") });
            calls.Add(made);
            reviews = read;
            times.Add(took);
        }
        return (calls, reviews, times);
    }

    /// <summary>One more where the editor's token had to be read again.</summary>
    private static string Told(IReadOnlyList<int> calls) => $"median {Median.Of(calls)} ({calls.Min()} to {calls.Max()})";

    private static string Seconds(IEnumerable<TimeSpan> times) => string.Create(CultureInfo.InvariantCulture, $"median {Median.Of(times).TotalSeconds:F2} s");
}

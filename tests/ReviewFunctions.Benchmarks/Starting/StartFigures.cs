using System.Diagnostics;
using System.Globalization;
using ReviewFunctions.Benchmarks.Load;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Benchmarks.Starting;

/// <summary>
/// How long it takes from the start of host and worker to the first feed, compiled ahead and not, beside an empty ASP.NET Core app.
/// </summary>
internal static class StartFigures
{
    private const int Runs = 10;
    private const double MostTimes = 6;

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        var ahead = await PublishedProgram.PublishAsync("src/ReviewFunctions", "ReviewFunctions");
        var plain = Path.Combine(Repository.Root, "src/ReviewFunctions/bin/Release/net10.0");
        var empty = await PublishedProgram.PublishAsync("tests/ReviewFunctions.Benchmarks/EmptyApp", "EmptyApp");
        await using var emulator = await Emulator.StartAsync();
        await using (var author = await MeasuredApp.StartAsync(emulator)) await ServedFeed.PublishAsync(author);

        Func<ProcessStartInfo>[] starts =
        [
            () => MeasuredApp.Start(Path.GetDirectoryName(ahead) ?? "", emulator.Connection),
            () => MeasuredApp.Start(plain, emulator.Connection),
            () => ListeningProcess.Dotnet(empty),
        ];
        var times = starts.Select(_ => new List<double>()).ToArray();
        // The first run brings the files into memory.
        for (var run = -1; run < Runs; run++)
            for (var place = 0; place < starts.Length; place++)
                if (await MeasureAsync(starts[place]()) is var time && run >= 0) times[place].Add(time);
        Print(Median.Of(times[0]), Median.Of(times[1]), Median.Of(times[2]));
    }

    /// <returns>In milliseconds.</returns>
    private static async Task<double> MeasureAsync(ProcessStartInfo start)
    {
        var watch = Stopwatch.StartNew();
        await using var process = await ListeningProcess.StartAsync(start);
        using var client = new HttpClient { BaseAddress = process.Address };
        await client.GetByteArrayAsync(ServedFeed.Path);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Print(double ahead, double plain, double empty) => FigureTable.Print(
        $"From the start of host and worker to the first feed, medians of {Runs} interleaved runs",
        [
            new Figure(
                "compiled ahead (ReadyToRun), beside an empty ASP.NET Core app",
                string.Create(CultureInfo.InvariantCulture, $"{ahead / empty:F2} × ({ahead:F0} ms and {empty:F0} ms)"),
                string.Create(CultureInfo.InvariantCulture, $"≤ {MostTimes} ×"),
                ahead <= MostTimes * empty),
            new Figure("not compiled ahead, beside compiled ahead",
                string.Create(CultureInfo.InvariantCulture, $"{plain / ahead:F2} × ({plain:F0} ms)")),
        ]);
}

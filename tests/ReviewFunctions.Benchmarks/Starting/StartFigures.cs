using System.Diagnostics;
using System.Globalization;
using ReviewFunctions.Benchmarks.Load;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Benchmarks.Starting;

/// <summary>How long it takes from the start of the process to the first feed, beside an empty ASP.NET Core app.</summary>
internal static class StartFigures
{
    private const int Runs = 10;
    private const double MostTimes = 2;

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        var app = await PublishedProgram.PublishAsync("src/ReviewFunctions", "ReviewFunctions");
        var empty = await PublishedProgram.PublishAsync("tests/ReviewFunctions.Benchmarks/EmptyApp", "EmptyApp");
        await using var emulator = await Emulator.StartAsync();
        await using (var author = await MeasuredApp.StartAsync(emulator)) await ServedFeed.PublishAsync(author);

        List<double> ofApp = [], ofEmpty = [];
        for (var run = -1; run < Runs; run++)
        {
            var (one, other) = (await MeasureAsync(app, emulator.Connection), await MeasureAsync(empty, emulator.Connection));
            if (run < 0) continue; // The first run brings the files into memory.
            ofApp.Add(one);
            ofEmpty.Add(other);
        }
        Print(Median.Of(ofApp), Median.Of(ofEmpty));
    }

    /// <returns>In milliseconds.</returns>
    private static async Task<double> MeasureAsync(string program, string connection)
    {
        var start = ListeningProcess.Dotnet(program);
        start.Environment["Content"] = connection;
        var watch = Stopwatch.StartNew();
        await using var process = await ListeningProcess.StartAsync(start);
        using var client = new HttpClient { BaseAddress = process.Address };
        await client.GetByteArrayAsync(ServedFeed.Path);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Print(double app, double empty) => FigureTable.Print(
        $"From the start of the process to the first feed, ReadyToRun, medians of {Runs} interleaved runs",
        [new Figure(
            "beside an empty ASP.NET Core app",
            string.Create(CultureInfo.InvariantCulture, $"{app / empty:F2} × ({app:F0} ms and {empty:F0} ms)"),
            string.Create(CultureInfo.InvariantCulture, $"≤ {MostTimes} ×"),
            app <= MostTimes * empty)]);
}

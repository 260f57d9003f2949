using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ReviewFunctions.Benchmarks.Load;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Seeding;

namespace ReviewFunctions.Benchmarks.Desk;

/// <summary>
/// How long the desk takes to open in a browser, how long a key takes to reach the preview, and how long typing waits. The site has fifty
/// reviews; browser, host, worker and emulator share the machine.
/// </summary>
internal static class DeskFigures
{
    private const double MostMegabytes = 5;
    private const int Listed = 2_000, Calls = 10;

    /// <summary>A minute of tries, until the desk is there.</summary>
    private const int MostTries = 600;

    private static readonly DateTimeOffset Long = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Lists = ["", "&status=draft", "&status=published", "&kind=film", "&tag=music", "&order=edited"];
    private static readonly TimeSpan
        BetweenTries = TimeSpan.FromMilliseconds(100), BetweenLooks = TimeSpan.FromSeconds(2), Quiet = TimeSpan.FromMilliseconds(100);

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var app = await MeasuredApp.StartAsync(emulator);
        await ServedFeed.PublishAsync(app);
        await app.RunTimerAsync();
        await UntilInstalledAsync(app.Client);
        await LargeStore.FillAsync(emulator.Connection, [.. ManyReviews.OfOneMonth(Long, Listed)], CancellationToken.None);
        List<double> lists = [];
        foreach (var query in Lists)
            for (var call = 0; call < Calls; call++) lists.Add(await MeasureListAsync(app.Client, query));
        await UntilQuietAsync(app);
        Print(await MeasureAsync(app), lists);
    }

    /// <returns>In milliseconds.</returns>
    private static async Task<double> MeasureListAsync(HttpClient client, string query)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync($"/api/reviews?fields=summary&limit=50{query}");
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task UntilInstalledAsync(HttpClient client)
    {
        for (var tries = 0; tries < MostTries; tries++, await Task.Delay(BetweenTries))
        {
            using var answer = await client.GetAsync("/desk/");
            if (answer.IsSuccessStatusCode) return;
        }

        throw new TimeoutException("The desk is not installed.");
    }

    /// <summary>What the app does by itself, such as publishing, takes from the processors that the browser needs.</summary>
    private static async Task UntilQuietAsync(MeasuredApp app)
    {
        for (var before = TimeSpan.Zero; app.ProcessorTime - before > Quiet; await Task.Delay(BetweenLooks)) before = app.ProcessorTime;
    }

    private static async Task<JsonNode> MeasureAsync(MeasuredApp app)
    {
        var browser = Chromium.Find() ?? throw new InvalidOperationException("Chromium is not on this machine.");
        var script = Path.Combine(Repository.Root, "tests", "judges", "desk-speed.mjs");
        var start = new ProcessStartInfo("node", [script, browser, $"{app.Address}", app.Token])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node does not start.");
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JsonNode.Parse(said) ?? throw new InvalidOperationException("The browser said nothing.");
    }

    private static void Print(JsonNode measured, IReadOnlyList<double> lists)
    {
        var megabytes = (double)measured["bytes"]! / (1024 * 1024);
        FigureTable.Print("The desk in Chromium, medians, and the longest in brackets",
        [
            new Figure("first visit, over the wire", string.Create(CultureInfo.InvariantCulture, $"{megabytes:F2} MB"),
                $"≤ {MostMegabytes} MB", megabytes <= MostMegabytes),
            Time(measured, "first", "first visit, until one can sign in", most: 2500),
            Time(measured, "next", "next visit, until the list of reviews is there as it was last seen, and one can choose", most: 1200),
            Time(measured, "fresh", "next visit, until the list has been read again", most: null),
            Time(measured, "opened", "next visit, until the review is open that was chosen at once", most: null),
            Time(lists, $"a list of fifty among {Listed} reviews: all, by status, kind and tag, and last edited", most: 200),
            Time(measured, "shortPreview", "from a key until the frame is given the preview, 900 words", most: null),
            Time(measured, "shortLoaded", "from a key until the browser has loaded the preview, 900 words", most: 100),
            Time(measured, "coldPreview", "the same for the first 25 keys of all: until the frame is given the preview", most: null),
            Time(measured, "coldLoaded", "the same for the first 25 keys of all: until the browser has loaded it", most: null),
            Time(measured, "longPreview", "from a key until the frame is given the preview, 256 KiB", most: null),
            Time(measured, "longLoaded", "from a key until the browser has loaded the preview, 256 KiB", most: 900),
            Time(measured, "shortKey", "from a key to the next frame while typing, 900 words", most: 50),
            Time(measured, "longKey", "from a key to the next frame while typing, 256 KiB", most: 50),
        ]);
    }

    private static Figure Time(JsonNode measured, string name, string what, double? most) =>
        Time([.. measured[name]!.AsArray().Select(time => (double)time!)], what, most);

    private static Figure Time(IReadOnlyList<double> times, string what, double? most)
    {
        var median = Median.Of(times);
        var measured = string.Create(CultureInfo.InvariantCulture, $"{median:F0} ms ({times.Max():F0} ms)");
        return most is { } bound
            ? new Figure(what, measured, string.Create(CultureInfo.InvariantCulture, $"≤ {bound:F0} ms"), median <= bound)
            : new Figure(what, measured);
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Seeding;

namespace ReviewFunctions.Benchmarks.Publishing;

/// <summary>
/// What it takes to import many reviews through the API, none of which waits for its publication, until all is published.
/// </summary>
internal static class ImportFigures
{
    /// <summary>The argument with which the program measures this alone.</summary>
    public const string Command = "import";

    private const int AtOnce = 8, MostMegabytes = 400;

    /// <summary>How many seconds lie between two runs of the timer.</summary>
    private const int Period = 60;

    private static int Reviews => PublishFigures.Large / 10;

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        await using var emulator = await Emulator.StartAsync();
        var (connection, blobs, tables) = StorageProxy.For(emulator.Connection);
        using var ofBlobs = blobs;
        using var ofTables = tables;
        await using var app = await MeasuredApp.StartOnAsync(connection);
        ConcurrentQueue<string> ids = [];
        var watch = Stopwatch.StartNew();
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForEachAsync(Enumerable.Range(0, Reviews), atOnce, async (number, _) =>
            ids.Enqueue(await app.StoreAsync(CountedApp.RequestOf(ManyReviews.LongContent(number, [])))));
        var stored = watch.Elapsed;
        await PublishAllAsync(app, [.. ids.TakeLast(2 * AtOnce)]);
        var rate = Reviews / watch.Elapsed.TotalSeconds;
        FigureTable.Print(
            string.Create(CultureInfo.InvariantCulture, $"Importing {Reviews} reviews of 900 words, {AtOnce} requests at a time"),
            [
                new Figure("until all are stored", string.Create(CultureInfo.InvariantCulture, $"{stored.TotalSeconds:F0} s")),
                new Figure(
                    "until all are published",
                    string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F0} s, {rate:F1} reviews a second")),
                new Figure("calls to the storage", string.Create(CultureInfo.InvariantCulture, $"{blobs.Requests + tables.Requests}")),
                new Figure(
                    "the most memory that the local host and the worker took", $"{app.PeakMegabytes} MB", $"≤ {MostMegabytes} MB",
                    app.PeakMegabytes <= MostMegabytes),
            ]);
    }

    /// <summary>Runs the timer once a minute, as it is, until nothing waits.</summary>
    private static async Task PublishAllAsync(MeasuredApp app, IReadOnlyList<string> last)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromSeconds(1));
        var sinceRun = Period;
        while (!await IsPublishedAsync(app, last))
        {
            if (sinceRun++ == Period)
            {
                await app.RunTimerAsync();
                sinceRun = 0;
            }
            await ticks.WaitForNextTickAsync();
        }
    }

    /// <summary>
    /// Whether the reviews that were stored last have been published, which is done in the order in which they were stored.
    /// </summary>
    private static async Task<bool> IsPublishedAsync(MeasuredApp app, IReadOnlyList<string> last)
    {
        foreach (var id in last)
        {
            var review = await app.Client.GetFromJsonAsync<JsonObject>($"/api/reviews/{id}");
            if (review?["publication"] is not JsonValue value || (string?)value != "done") return false;
        }
        return true;
    }
}

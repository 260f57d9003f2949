using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Benchmarks.Moving;

/// <summary>
/// What it takes to import an export of WordPress with the command line, while that and the app are each killed twice, and whether
/// anything is missing or double then. <c>MOVING_POSTS</c> says how many posts there are.
/// </summary>
internal static class MovingFigures
{
    /// <summary>The argument with which the program measures this alone.</summary>
    public const string Command = "moving";

    private const int MostMegabytes = 200, MostRuns = 20, PageSize = 100;

    private const long Gigabyte = 1_000_000_000;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500), LongestWait = TimeSpan.FromMinutes(5);

    private static readonly int Posts =
        int.Parse(Environment.GetEnvironmentVariable("MOVING_POSTS") ?? "5000", CultureInfo.InvariantCulture);

    /// <summary>Measures and prints.</summary>
    /// <exception cref="InvalidOperationException">Something is missing or double.</exception>
    public static async Task PrintAsync()
    {
        var folder = Directory.CreateTempSubdirectory("moving-");
        try
        {
            await PrintAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PrintAsync(string folder)
    {
        await using var emulator = await Emulator.StartInAsync(Path.Combine(folder, "storage"));
        await using var old = await WordPressSite.StartAsync();
        var file = Path.Combine(folder, "wordpress.xml");
        await old.WriteExportAsync(file, Posts);
        var app = await MeasuredApp.StartOnAsync(emulator.Connection, timers: true);
        try
        {
            var watch = Stopwatch.StartNew();
            var kills = new Queue<(int At, bool IsOfApp)>(Enumerable.Range(1, 4).Select(fifth => (fifth * Posts / 5, fifth % 2 == 0)));
            var (runs, peak) = (0, 0L);
            for (var isDone = false; !isDone; runs++)
            {
                if (runs == MostRuns) throw new InvalidOperationException("The import does not come to its end.");
                using var import = Import(file, app);
                while (!import.HasExited)
                {
                    peak = Math.Max(peak, PeakOf(import));
                    await Task.Delay(Look);
                    if (!kills.TryPeek(out var kill) || old.Reached < kill.At) continue;
                    kills.Dequeue();
                    if (!kill.IsOfApp) import.Kill();
                    else
                    {
                        await app.DisposeAsync();
                        app = await MeasuredApp.StartOnAsync(emulator.Connection, timers: true);
                    }
                }

                isDone = import.ExitCode == 0;
            }

            if (kills.Count > 0) throw new InvalidOperationException("The import was over before all kills: it needs more posts.");
            var imported = watch.Elapsed;
            await AssertWholeAsync(app);
            Print(file, imported, watch.Elapsed, runs, peak);
            await PrintLongAsync(old, file, app);
        }
        finally
        {
            await app.DisposeAsync();
        }
    }

    private static void Print(string file, TimeSpan imported, TimeSpan published, int runs, long peak) => FigureTable.Print(
        string.Create(
            CultureInfo.InvariantCulture,
            $"Importing {Posts} posts of WordPress ({new FileInfo(file).Length / 1_000_000} MB), command and app killed twice each"),
        [
            new Figure("runs of the command", $"{runs}"),
            new Figure("until all are stored", Told(imported)),
            new Figure("until all are published", Told(published)),
            new Figure("the most memory that the command took", $"{peak} MB", $"≤ {MostMegabytes} MB", peak <= MostMegabytes),
            new Figure("posts, pictures and comments that are missing or double", "0", "0"),
        ]);

    /// <summary>What a look at a gigabyte takes.</summary>
    private static async Task PrintLongAsync(WordPressSite old, string file, MeasuredApp app)
    {
        await old.WriteLongExportAsync(file, Gigabyte);
        var (watch, peak) = (Stopwatch.StartNew(), 0L);
        using var look = Import(file, app, "--dry-run", "--json");
        for (; !look.HasExited; await Task.Delay(Look)) peak = Math.Max(peak, PeakOf(look));
        FigureTable.Print(
            $"A dry run over {new FileInfo(file).Length / 1_000_000} MB of WordPress",
            [
                new Figure("time", string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F0} s")),
                new Figure("the most memory that the command took", $"{peak} MB", $"≤ {MostMegabytes} MB", peak <= MostMegabytes),
            ]);
    }

    private static string Told(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F0} s, {Posts / time.TotalSeconds:F1} posts a second");

    private static Process Import(string file, MeasuredApp app, params string[] more)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "review-functions.dll"), "import", "wordpress", file, "--site", app.Address.AbsoluteUri,
                "--allow-private", "--quiet", .. more])
        { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["REVIEW_FUNCTIONS_TOKEN"] = app.Token;
        var import = Process.Start(start) ?? throw new InvalidOperationException("The command does not start.");
        import.ErrorDataReceived += (_, said) => Console.Error.WriteLine(said.Data);
        import.OutputDataReceived += (_, said) => Console.Error.WriteLine(said.Data);
        import.BeginErrorReadLine();
        import.BeginOutputReadLine();
        return import;
    }

    private static long PeakOf(Process process)
    {
        process.Refresh();
        return process.HasExited ? 0 : process.PeakWorkingSet64 / 1_000_000;
    }

    /// <summary>Waits until everything is published, and looks whether all of it is there once.</summary>
    private static async Task AssertWholeAsync(MeasuredApp app)
    {
        // Lists follow publication, for which nobody waited.
        List<JsonNode> reviews = [];
        for (var watch = Stopwatch.StartNew(); reviews.Count < Posts && watch.Elapsed < LongestWait; await Task.Delay(Look))
            reviews = await ListAsync(app, "/api/reviews?fields=summary&limit=100");
        var known = reviews.Select(review => (string?)review["feedId"]).ToList();
        if (!known.Order(StringComparer.Ordinal).SequenceEqual(
            Enumerable.Range(1, Posts).Select(WordPressSite.GuidOf).Order(StringComparer.Ordinal)))
            throw new InvalidOperationException($"{Posts} posts became {known.Count} reviews, of {known.Distinct().Count()} posts.");
        // They are published in the order in which they were stored; lists of comments follow them.
        foreach (var review in reviews.Take(PageSize))
            while (!await IsPublishedAsync(app, $"{review["id"]}")) await Task.Delay(Look);
        var pictures = (await ListAsync(app, "/api/images?limit=100")).Count;
        var comments = 0;
        for (var watch = Stopwatch.StartNew(); comments < Posts * WordPressSite.Comments && watch.Elapsed < LongestWait;)
        {
            comments = (await ListAsync(app, "/api/comments?status=approved&limit=100")).Count;
            await Task.Delay(Look);
        }

        if (pictures != (Posts / WordPressSite.PostsOfPicture) + 1 || comments != Posts * WordPressSite.Comments)
            throw new InvalidOperationException($"There are {pictures} pictures and {comments} comments.");
    }

    private static async Task<List<JsonNode>> ListAsync(MeasuredApp app, string path)
    {
        List<JsonNode> all = [];
        for (var next = path; next is not null;)
        {
            var (items, further) = await ReadAsync(app, next);
            all.AddRange(items);
            next = further;
        }

        return all;
    }

    private static async Task<(IReadOnlyList<JsonNode> Items, string? Next)> ReadAsync(MeasuredApp app, string path)
    {
        var page = await app.Client.GetFromJsonAsync<JsonObject>(path);
        var next = (string?)page?["next"] is { } address ? new Uri(address).PathAndQuery : null;
        return ([.. page?["items"]?.AsArray().OfType<JsonNode>() ?? []], next);
    }

    private static async Task<bool> IsPublishedAsync(MeasuredApp app, string id) =>
        (await app.Client.GetFromJsonAsync<JsonObject>($"/api/reviews/{id}"))?["publication"] is JsonValue value
        && (string?)value == "done";
}

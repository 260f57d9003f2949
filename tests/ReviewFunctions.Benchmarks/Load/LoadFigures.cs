using System.Diagnostics;
using System.Globalization;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Benchmarks.Load;

/// <summary>
/// How many answers a second the app gives of one feed: through host and worker, beside a function that gives the same bytes; its part
/// alone, beside bare Kestrel; and nginx, for the figure of static hosting.
/// </summary>
internal static class LoadFigures
{
    private const int Rounds = 7, Seconds = 3;
    private const double Least = 0.9, MostTail = 1.5;

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var app = await MeasuredApp.StartAsync(emulator);
        await ServedFeed.PublishAsync(app);
        // Not a temporary directory of the framework's making: those are closed to nginx's workers.
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"review-functions-{Environment.ProcessId}")).FullName;
        try
        {
            await PrintAsync(app, emulator.Connection, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PrintAsync(MeasuredApp app, string connection, string folder)
    {
        var page = new Uri(app.Address, ServedFeed.Path);
        var (identity, gzip) = (await RecordedAnswer.FetchAsync(page, "identity"), await RecordedAnswer.FetchAsync(page, "gzip"));
        await identity.SaveAsync(folder, PreparedAnswers.Identity);
        await gzip.SaveAsync(folder, PreparedAnswers.Gzip);
        await using var function = await MeasuredApp.StartFunctionAsync(folder);
        await using var documents = await ListeningProcess.StartAsync(Documents(connection));
        await using var bare =
            await ListeningProcess.StartAsync(ListeningProcess.Dotnet(typeof(LoadFigures).Assembly.Location, BareServer.Command, folder));
        using var nginx = await Nginx.StartAsync(folder, identity, gzip);
        LoadedServer[] servers =
        [
            new(page, () => app.ProcessorTime), new(new Uri(function.Address, ServedFeed.Path), () => function.ProcessorTime),
            new(new Uri(documents.Address, ServedFeed.Path), () => documents.ProcessorTime),
            new(new Uri(bare.Address, ServedFeed.Path), () => bare.ProcessorTime),
            new(new Uri(nginx.Address, ServedFeed.Path)),
        ];
        await AssertSameBytesAsync(servers, identity, gzip);
        FigureTable.Print(
            $"Load: wrk with {Wrk.Connections} connections, medians of {Rounds} interleaved runs of {Seconds} s; "
                + $"{identity.Body.Length / 1024} KiB, {gzip.Body.Length / 1024} KiB as gzip",
            [.. await MeasureAsync("identity", servers, _ => Task.FromResult<string[]>(["Accept-Encoding: identity"])),
             .. await MeasureAsync("gzip", servers, _ => Task.FromResult<string[]>(["Accept-Encoding: gzip"])),
             .. await MeasureAsync("304", servers, async server => ["Accept-Encoding: gzip",
                 $"If-None-Match: {(await RecordedAnswer.FetchAsync(server, "gzip")).ETag}"])]);
    }

    private static ProcessStartInfo Documents(string connection)
    {
        var start = ListeningProcess.Dotnet(typeof(LoadFigures).Assembly.Location, DocumentServer.Command);
        start.Environment["Content"] = connection;
        return start;
    }

    private static async Task AssertSameBytesAsync(LoadedServer[] servers, RecordedAnswer identity, RecordedAnswer gzip)
    {
        foreach (var server in servers)
            foreach (var (coding, expected) in ((string, RecordedAnswer)[])[("identity", identity), ("gzip", gzip)])
                if (!(await RecordedAnswer.FetchAsync(server.Page, coding)).Body.Span.SequenceEqual(expected.Body.Span))
                    throw new InvalidOperationException($"{server.Page} gives other bytes as {coding}.");
    }

    private static async Task<IEnumerable<Figure>> MeasureAsync(string kind, LoadedServer[] servers, Func<Uri, Task<string[]>> headersFor)
    {
        var headers = await Task.WhenAll(servers.Select(server => headersFor(server.Page)));
        await RunEachAsync(servers, headers); // To warm up.
        foreach (var server in servers) server.Forget();
        for (var round = 0; round < Rounds; round++) await RunEachAsync(servers, headers, round);
        return
        [
            .. Compare($"{kind}: through host and worker, beside a function that gives the same", servers[0], servers[1]),
            .. Compare($"{kind}: the app's part alone, beside bare Kestrel", servers[2], servers[3]),
            .. servers.Take(4)
                .Zip(["app", "function", "app's part", "bare Kestrel"], (server, name) => BesideNginx(kind, name, server, servers[4])),
        ];
    }

    /// <summary>A run of each server, in another order each round: none is always behind the same one.</summary>
    private static async Task RunEachAsync(LoadedServer[] servers, string[][] headers, int round = 0)
    {
        for (var place = 0; place < servers.Length; place++)
        {
            var next = (round + place) % servers.Length;
            await servers[next].RunAsync(Seconds, headers[next]);
        }
    }

    private static IEnumerable<Figure> Compare(string what, LoadedServer ours, LoadedServer other)
    {
        var (speed, tail) = (ours.RequestsPerSecond / other.RequestsPerSecond, ours.P99 / other.P99);
        return
        [
            new($"{what}: answers a second", Text($"{speed:F2} × ({ours.RequestsPerSecond:F0} and {other.RequestsPerSecond:F0})"),
                Text($"≥ {Least} ×"), speed >= Least),
            new($"{what}: p99", Text($"{tail:F2} × ({ours.P99:F2} ms and {other.P99:F2} ms)"), Text($"≤ {MostTail} ×"), tail <= MostTail),
            new($"{what}: processor time for an answer",
                Text($"{ours.Microseconds / other.Microseconds:F2} × ({ours.Microseconds:F1} µs and {other.Microseconds:F1} µs)")),
        ];
    }

    private static Figure BesideNginx(string kind, string name, LoadedServer server, LoadedServer nginx) =>
        new($"{kind}: {name}, answers a second beside nginx",
            Beside(server.RequestsPerSecond, nginx.RequestsPerSecond));

    private static string Beside(double ours, double theirs) => Text($"{ours / theirs:F2} × ({ours:F0} and {theirs:F0})");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

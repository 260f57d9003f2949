using System.Globalization;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Benchmarks.Load;

/// <summary>How many answers a second the app gives of one feed, beside a bare server and beside nginx, which serve the same bytes.</summary>
internal static class LoadFigures
{
    private const int Rounds = 7, Seconds = 3;
    private const double MostTail = 1.5;

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
            await PrintAsync(app, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PrintAsync(MeasuredApp app, string folder)
    {
        var page = new Uri(app.Address, ServedFeed.Path);
        var (identity, gzip) = (await RecordedAnswer.FetchAsync(page, "identity"), await RecordedAnswer.FetchAsync(page, "gzip"));
        await identity.SaveAsync(folder, BareServer.Identity);
        await gzip.SaveAsync(folder, BareServer.Gzip);
        await using var bare = await ListeningProcess.StartAsync(ListeningProcess.Dotnet(typeof(LoadFigures).Assembly.Location, BareServer.Command, folder));
        using var nginx = await Nginx.StartAsync(folder, identity, gzip);
        LoadedServer[] servers =
        [
            new(page, () => app.ProcessorTime), new(new Uri(bare.Address, ServedFeed.Path), () => bare.ProcessorTime), new(new Uri(nginx.Address, ServedFeed.Path)),
        ];
        await AssertSameBytesAsync(servers, identity, gzip);
        FigureTable.Print(
            $"Load: wrk with {Wrk.Connections} connections, medians of {Rounds} interleaved runs of {Seconds} s; {identity.Body.Length / 1024} KiB, {gzip.Body.Length / 1024} KiB as gzip",
            [.. await MeasureAsync("identity", 0.9, servers, _ => Task.FromResult<string[]>(["Accept-Encoding: identity"])),
             .. await MeasureAsync("gzip", 0.9, servers, _ => Task.FromResult<string[]>(["Accept-Encoding: gzip"])),
             .. await MeasureAsync("304", 0.75, servers, async server => ["Accept-Encoding: gzip", $"If-None-Match: {(await RecordedAnswer.FetchAsync(server, "gzip")).ETag}"])]);
    }

    private static async Task AssertSameBytesAsync(LoadedServer[] servers, RecordedAnswer identity, RecordedAnswer gzip)
    {
        foreach (var server in servers)
            foreach (var (coding, expected) in ((string, RecordedAnswer)[])[("identity", identity), ("gzip", gzip)])
                if (!(await RecordedAnswer.FetchAsync(server.Page, coding)).Body.AsSpan().SequenceEqual(expected.Body))
                    throw new InvalidOperationException($"{server.Page} gives other bytes as {coding}.");
    }

    private static async Task<IEnumerable<Figure>> MeasureAsync(string kind, double least, LoadedServer[] servers, Func<Uri, Task<string[]>> headersFor)
    {
        var headers = await Task.WhenAll(servers.Select(server => headersFor(server.Page)));
        await RunEachAsync(servers, headers); // To warm up.
        foreach (var server in servers) server.Forget();
        for (var round = 0; round < Rounds; round++) await RunEachAsync(servers, headers, round);
        return Compare(kind, least, servers[0], servers[1], servers[2]);
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

    private static IEnumerable<Figure> Compare(string kind, double least, LoadedServer app, LoadedServer bare, LoadedServer nginx)
    {
        var (speed, tail) = (app.RequestsPerSecond / bare.RequestsPerSecond, app.P99 / bare.P99);
        var (beside, bareBeside) = (app.RequestsPerSecond / nginx.RequestsPerSecond, bare.RequestsPerSecond / nginx.RequestsPerSecond);
        return
        [
            new($"{kind}: answers a second, beside bare Kestrel", Text($"{speed:F2} × ({app.RequestsPerSecond:F0} and {bare.RequestsPerSecond:F0})"), Text($"≥ {least} ×"), speed >= least),
            new($"{kind}: p99, beside bare Kestrel", Text($"{tail:F2} × ({app.P99:F2} ms and {bare.P99:F2} ms)"), Text($"≤ {MostTail} ×"), tail <= MostTail),
            new($"{kind}: processor time for an answer, beside bare Kestrel", Text($"{app.Microseconds / bare.Microseconds:F2} × ({app.Microseconds:F1} µs and {bare.Microseconds:F1} µs)")),
            new($"{kind}: answers a second, beside nginx", Text($"{beside:F2} × ({nginx.RequestsPerSecond:F0}); bare Kestrel {bareBeside:F2} ×")),
        ];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

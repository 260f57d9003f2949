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
            await PrintAsync(app.Address, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PrintAsync(Uri app, string folder)
    {
        var page = new Uri(app, ServedFeed.Path);
        var (identity, gzip) = (await RecordedAnswer.FetchAsync(page, "identity"), await RecordedAnswer.FetchAsync(page, "gzip"));
        await identity.SaveAsync(folder, BareServer.Identity);
        await gzip.SaveAsync(folder, BareServer.Gzip);
        await using var bare = await ListeningProcess.StartAsync(ListeningProcess.Dotnet(typeof(LoadFigures).Assembly.Location, BareServer.Command, folder));
        using var nginx = await Nginx.StartAsync(folder, identity, gzip);
        Uri[] servers = [page, new Uri(bare.Address, ServedFeed.Path), new Uri(nginx.Address, ServedFeed.Path)];
        await AssertSameBytesAsync(servers, identity, gzip);
        FigureTable.Print(
            $"Load: wrk with {Wrk.Connections} connections, medians of {Rounds} interleaved runs of {Seconds} s; {identity.Body.Length / 1024} KiB, {gzip.Body.Length / 1024} KiB as gzip",
            [.. await MeasureAsync("identity", 0.9, servers, _ => Task.FromResult<string[]>(["Accept-Encoding: identity"])),
             .. await MeasureAsync("gzip", 0.9, servers, _ => Task.FromResult<string[]>(["Accept-Encoding: gzip"])),
             .. await MeasureAsync("304", 0.75, servers, async server => ["Accept-Encoding: gzip", $"If-None-Match: {(await RecordedAnswer.FetchAsync(server, "gzip")).ETag}"])]);
    }

    private static async Task AssertSameBytesAsync(Uri[] servers, RecordedAnswer identity, RecordedAnswer gzip)
    {
        foreach (var server in servers)
            foreach (var (coding, expected) in ((string, RecordedAnswer)[])[("identity", identity), ("gzip", gzip)])
                if (!(await RecordedAnswer.FetchAsync(server, coding)).Body.AsSpan().SequenceEqual(expected.Body))
                    throw new InvalidOperationException($"{server} gives other bytes as {coding}.");
    }

    private static async Task<IEnumerable<Figure>> MeasureAsync(string kind, double least, Uri[] servers, Func<Uri, Task<string[]>> headersFor)
    {
        var headers = await Task.WhenAll(servers.Select(headersFor));
        var runs = servers.Select(_ => new List<WrkRun>()).ToArray();
        for (var round = -1; round < Rounds; round++)
            for (var server = 0; server < servers.Length; server++)
            {
                var run = await Wrk.RunAsync(servers[server], Seconds, headers[server]);
                if (round >= 0) runs[server].Add(run); // The first round warms up.
            }
        return Compare(kind, least, [.. runs.Select(of => new WrkRun(Median.Of(of.Select(run => run.RequestsPerSecond)), Median.Of(of.Select(run => run.P99))))]);
    }

    private static IEnumerable<Figure> Compare(string kind, double least, WrkRun[] medians)
    {
        var (app, bare, nginx) = (medians[0], medians[1], medians[2]);
        var (speed, tail) = (app.RequestsPerSecond / bare.RequestsPerSecond, app.P99 / bare.P99);
        yield return new Figure(
            $"{kind}: answers a second, beside bare Kestrel",
            Text($"{speed:F2} × ({app.RequestsPerSecond:F0} and {bare.RequestsPerSecond:F0})"), Text($"≥ {least} ×"), speed >= least);
        yield return new Figure($"{kind}: p99, beside bare Kestrel", Text($"{tail:F2} × ({app.P99:F2} ms and {bare.P99:F2} ms)"), Text($"≤ {MostTail} ×"), tail <= MostTail);
        yield return new Figure($"{kind}: answers a second, beside nginx", Text($"{app.RequestsPerSecond / nginx.RequestsPerSecond:F2} × ({nginx.RequestsPerSecond:F0}), bare Kestrel {bare.RequestsPerSecond / nginx.RequestsPerSecond:F2} ×"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

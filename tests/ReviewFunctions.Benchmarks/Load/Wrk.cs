using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewFunctions.Benchmarks.Load;

/// <summary>Load as <c>wrk</c> makes it.</summary>
internal static partial class Wrk
{
    /// <summary>How many connections there are at once.</summary>
    public const int Connections = 32;

    /// <summary>Asks for a page for some seconds, over and over.</summary>
    /// <exception cref="InvalidOperationException">wrk ended with an error, or an answer was neither 2xx nor 3xx.</exception>
    public static async Task<WrkRun> RunAsync(Uri page, int seconds, params string[] headers)
    {
        string[] arguments = ["-t", "2", "-c", $"{Connections}", "-d", $"{seconds}s", "--latency",
            .. headers.SelectMany(header => new[] { "-H", header }), page.AbsoluteUri];
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { UseShellExecute = false, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("wrk does not start.");
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || said.Contains("Non-2xx", StringComparison.Ordinal) || said.Contains("Socket errors",
            StringComparison.Ordinal))
            throw new InvalidOperationException($"wrk failed: {said}");
        return new WrkRun(Number(RequestsLine().Match(said)), Milliseconds(P99Line().Match(said)), (long)Number(CountLine().Match(said)));
    }

    private static double Milliseconds(Match latency) => Number(latency) * latency.Groups["unit"].Value switch
    {
        "us" => 0.001,
        "ms" => 1,
        _ => 1000,
    };

    private static double Number(Match line) => double.Parse(line.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+(?<number>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RequestsLine();

    [GeneratedRegex(@"\s(?<number>\d+) requests in ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CountLine();

    [GeneratedRegex(@"\s99%\s+(?<number>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex P99Line();
}

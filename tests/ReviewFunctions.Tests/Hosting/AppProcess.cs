using System.Diagnostics;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>The local host and the app, each a process of its own.</summary>
public sealed class AppProcess : IDisposable
{
    private const string Announcement = "Now listening on: ";

    private readonly Process _process;

    private AppProcess(Process process, string address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Client { get; }

    public static async Task<AppProcess> StartAsync(string connection)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "LocalHost.dll");
        string[] arguments = [host, "--app", AppContext.BaseDirectory, "--urls", "http://127.0.0.1:0"];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
        [
            ("Content", connection),
            ("Site__BaseUrl", AppHost.BaseUrl),
            ("Documents__Interval", "00:00:00"),
            ("Publishing__Grace", "00:00:01"),
            ("Publishing__PingPause", "00:00:00"),
            ("Outbound__AllowLoopback", "true"),
            ("LocalHost__FunctionKey", AppHost.FunctionKey),
            ("LocalHost__MasterKey", AppHost.MasterKey),
            ("LocalHost__Timers", "false"),
            ("Telemetry__Console", "false"),
        ])
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The app does not start.");
        return new AppProcess(process, await AddressAsync(process));
    }

    /// <summary>SIGKILL: nothing is finished and nothing is said.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    private static async Task<string> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var found = line.IndexOf(Announcement, StringComparison.Ordinal);
            if (found < 0) continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return line[(found + Announcement.Length)..];
        }
        throw new InvalidOperationException("The app ended before it listened.");
    }
}

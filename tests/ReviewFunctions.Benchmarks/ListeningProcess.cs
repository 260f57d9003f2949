using System.Diagnostics;

namespace ReviewFunctions.Benchmarks;

/// <summary>A web server as a process of its own, which says on its standard output where it listens, as ASP.NET Core does.</summary>
internal sealed class ListeningProcess : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    private readonly Process _process;

    private ListeningProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The most memory that the process has had, in megabytes.</summary>
    public long PeakMegabytes => Refreshed().PeakWorkingSet64 / 1_000_000;

    /// <summary>The memory that the process has now, in megabytes.</summary>
    public long Megabytes => Refreshed().WorkingSet64 / 1_000_000;

    /// <summary>The processor time that the process has used so far, on all cores together.</summary>
    public TimeSpan ProcessorTime => Refreshed().TotalProcessorTime;

    /// <summary>The start of a program of .NET on a free port of the loopback address.</summary>
    public static ProcessStartInfo Dotnet(string program, params string[] arguments) => new("dotnet", [program, .. arguments, "--urls", "http://127.0.0.1:0"]);

    /// <summary>Starts a process; returns when it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended before it listened.</exception>
    public static async Task<ListeningProcess> StartAsync(ProcessStartInfo start)
    {
        (start.UseShellExecute, start.RedirectStandardOutput) = (false, true);
        start.Environment["Telemetry__Console"] = "false"; // As with `make run`.
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} does not start.");
        return new ListeningProcess(process, await AddressAsync(process.StandardOutput));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<Uri> AddressAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            var found = line.IndexOf(Announcement, StringComparison.Ordinal);
            if (found < 0) continue;
            _ = output.BaseStream.CopyToAsync(Stream.Null);
            return new Uri(line[(found + Announcement.Length)..]);
        }
        throw new InvalidOperationException("The server ended before it listened.");
    }

    private Process Refreshed()
    {
        _process.Refresh();
        return _process;
    }
}

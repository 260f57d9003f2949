using System.Diagnostics;
using System.Globalization;

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

    /// <summary>The most memory that the process and its children have had, in megabytes; each at a time of its own.</summary>
    public long PeakMegabytes => Sum(process => process.PeakWorkingSet64) / 1_000_000;

    /// <summary>The memory that the process and its children have now, in megabytes.</summary>
    public long Megabytes => Sum(process => process.WorkingSet64) / 1_000_000;

    /// <summary>The memory that the children alone have now, in megabytes: behind the local host, the worker.</summary>
    public long ChildMegabytes => Children().Sum(process => process.WorkingSet64) / 1_000_000;

    /// <summary>The processor time that the process and its children have used so far, on all cores together.</summary>
    public TimeSpan ProcessorTime => TimeSpan.FromTicks(Sum(process => process.TotalProcessorTime.Ticks));

    /// <summary>The start of a program of .NET on a free port of the loopback address.</summary>
    public static ProcessStartInfo Dotnet(string program, params string[] arguments) =>
        new("dotnet", [program, .. arguments, "--urls", "http://127.0.0.1:0"]);

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
        _process.Kill(entireProcessTree: true);
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

    private long Sum(Func<Process, long> of)
    {
        _process.Refresh();
        return of(_process) + Children().Sum(of);
    }

    private IEnumerable<Process> Children() => Directory.GetDirectories($"/proc/{_process.Id}/task")
        .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct()
        .Select(id => Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture)));
}

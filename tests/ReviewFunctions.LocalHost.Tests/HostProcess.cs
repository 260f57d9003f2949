using System.Diagnostics;
using System.Globalization;

namespace ReviewFunctions.LocalHost.Tests;

/// <summary>The host as a process of its own, with the sample app as its worker's process.</summary>
internal sealed class HostProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private HostProcess(Process process) => Process = process;

    public Process Process { get; }

    /// <param name="settings">Settings beside the keys.</param>
    public static HostProcess Start(params (string Name, string Value)[] settings)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "LocalHost.dll");
        // As from a terminal, also where the tests run in the background of a script, which tells what it starts to ignore SIGINT.
        string[] command = ["--default-signal=INT", "dotnet", program, "--app", AppContext.BaseDirectory, "--urls", "http://127.0.0.1:0"];
        var start = new ProcessStartInfo("env", command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["LocalHost__MasterKey"] = RunningApp.MasterKey;
        start.Environment["LocalHost__Timers"] = "false";
        start.Environment["Sweep__Schedule"] = "01:00:00";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new HostProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start"));
    }

    /// <summary>Where it listens, once it does.</summary>
    public async Task<Uri> AddressAsync()
    {
        var line = await LineAsync(Listening);
        return new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]);
    }

    /// <summary>Reads up to a line with this text and returns that line.</summary>
    public async Task<string> LineAsync(string part)
    {
        while (await Process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(part, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"The host ended without saying '{part}'.");
    }

    /// <summary>The process of the worker, which is the host's child.</summary>
    public Process Worker()
    {
        var threads = Directory.GetDirectories($"/proc/{Process.Id}/task");
        var children = threads.SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ',
            StringSplitOptions.RemoveEmptyEntries));
        return Process.GetProcessById(int.Parse(children.Distinct().Single(), CultureInfo.InvariantCulture));
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{Process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        Process.Dispose();
    }
}

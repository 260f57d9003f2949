using System.Diagnostics;
using System.Globalization;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Running;

/// <summary>The command <c>make run</c>, as a newcomer types it.</summary>
public sealed class MakeRun : IDisposable
{
    private readonly Process _make;

    private MakeRun(Process make) => _make = make;

    public static MakeRun Start(int port, string data)
    {
        var start = new ProcessStartInfo("make", ["run", string.Create(CultureInfo.InvariantCulture, $"PORT={port}"), $"DATA={data}"])
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in (string[])["MAKEFLAGS", "MAKELEVEL", "MFLAGS", "Content", "AzureWebJobsStorage"])
            start.Environment.Remove(inherited);
        return new MakeRun(Process.Start(start) ?? throw new InvalidOperationException("make does not start."));
    }

    /// <summary>Waits for the line that says that it serves.</summary>
    public async Task<string> UntilReadyAsync()
    {
        while (await _make.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("Ready ", StringComparison.Ordinal)) return line;
        throw new InvalidOperationException($"make run ended: {await _make.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code, and what it said of a fault; make's own lines left out.</returns>
    public async Task<(int Code, IReadOnlyList<string> Faults)> EndAsync()
    {
        var errors = await _make.StandardError.ReadToEndAsync();
        await _make.WaitForExitAsync();
        return (_make.ExitCode, [.. errors.Split('\n',
            StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("make", StringComparison.Ordinal))]);
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _make.Id.ToString(CultureInfo.InvariantCulture)]);
        await _make.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_make.HasExited) _make.Kill(entireProcessTree: true);
        _make.Dispose();
    }
}

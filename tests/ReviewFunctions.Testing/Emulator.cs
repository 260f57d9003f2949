using System.Diagnostics;

namespace ReviewFunctions.Testing;

/// <summary>The storage emulator, in memory and on ports of its own. It ends with the tests, since its standard input does.</summary>
public sealed class Emulator : IAsyncDisposable
{
    private readonly Process _process;

    private Emulator(Process process, string connection)
    {
        _process = process;
        Connection = connection;
    }

    /// <summary>The connection string of its one account.</summary>
    public string Connection { get; }

    public static async Task<Emulator> StartAsync()
    {
        var program = Path.Combine(Repository.Root, "infra", "azurite", "emulator.mjs");
        var process = Process.Start(new ProcessStartInfo("node", [program]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("node does not start.");
        var connection = await process.StandardOutput.ReadLineAsync();
        return new Emulator(process, connection ?? throw new InvalidOperationException("The storage emulator does not start: is it installed? make test installs it."));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

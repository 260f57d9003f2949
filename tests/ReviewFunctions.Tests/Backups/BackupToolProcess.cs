using System.Diagnostics;

namespace ReviewFunctions.Tests.Backups;

/// <summary>The command line as an operator runs it, on the storage account.</summary>
internal static class BackupToolProcess
{
    public static async Task<(int Code, string Said)> RunAsync(string connection, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "review-functions.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Content"] = connection },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The tool does not start.");
        var cancel = TestContext.Current.CancellationToken;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await output + await errors);
    }
}

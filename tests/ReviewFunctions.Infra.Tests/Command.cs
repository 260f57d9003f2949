using System.Diagnostics;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Infra.Tests;

/// <summary>A program, run in the repository until it ends.</summary>
internal static class Command
{
    /// <returns>Its exit code, and what it wrote to its two outputs.</returns>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} does not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}

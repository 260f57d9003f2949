using System.Diagnostics;
using System.Runtime.InteropServices;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Benchmarks.Starting;

/// <summary>Programs as they are deployed: published for this machine's kind, compiled ahead of time (ReadyToRun).</summary>
internal static class PublishedProgram
{
    /// <summary>Publishes a project of this repository.</summary>
    /// <param name="project">Its path in the repository.</param>
    /// <param name="name">The name of its assembly.</param>
    /// <returns>The path of the program.</returns>
    public static async Task<string> PublishAsync(string project, string name)
    {
        var folder = Path.Combine(Repository.Root, ".bench", name);
        string[] arguments =
        [
            "publish", Path.Combine(Repository.Root, project), "-c", "Release", "--nologo", "-v", "quiet", "-r",
            RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-p:PublishReadyToRun=true", "-p:RunAnalyzers=false", "-o", folder,
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false })
            ?? throw new InvalidOperationException("dotnet does not start.");
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? Path.Combine(folder, $"{name}.dll")
            : throw new InvalidOperationException($"{project} is not published.");
    }
}

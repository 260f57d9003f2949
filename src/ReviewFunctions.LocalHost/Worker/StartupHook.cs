using System.Diagnostics.CodeAnalysis;

/// <summary>
/// Runs in the worker's process before the app does
/// (<see href="https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md">startup hooks</see>) and ends it when
/// the host is gone: the host holds the other end of the standard input, and the system closes it however the host ended.
/// </summary>
[SuppressMessage("Design", "CA1050", Justification = "The runtime looks for this name outside any namespace.")]
[SuppressMessage("Design", "MA0047", Justification = "The runtime looks for this name outside any namespace.")]
internal static class StartupHook
{
    /// <summary>The runtime calls this.</summary>
    public static void Initialize()
    {
        // The app's own processes must not do the same.
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", null);
        new Thread(EndWithHost) { IsBackground = true, Name = "Waits for the host's end" }.Start();
    }

    private static void EndWithHost()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
            continue;
        Environment.Exit(0);
    }
}

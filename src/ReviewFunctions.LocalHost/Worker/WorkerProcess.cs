using System.Diagnostics;

namespace ReviewFunctions.LocalHost.Worker;

/// <summary>
/// The worker as a process: <c>dotnet App.dll --functions-uri … --functions-worker-id …</c>, in the app's folder. What it prints
/// goes to this process's own output.
/// </summary>
internal sealed class WorkerProcess : IWorker
{
    private const int LargestMessage = int.MaxValue;

    private readonly Process _process;

    private WorkerProcess(Process process)
    {
        _process = process;
        Ended = process.WaitForExitAsync();
    }

    public Task Ended { get; }

    /// <exception cref="InvalidOperationException">The process does not start.</exception>
    public static Task<IWorker> StartAsync(WorkerStart start)
    {
        var info = new ProcessStartInfo("dotnet", Arguments(start))
        {
            WorkingDirectory = start.AppFolder,
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in start.Settings)
            info.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        info.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = start.AppFolder;
        info.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        // Has the worker end itself when its standard input ends, which also happens when this process is killed.
        info.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        var process = Process.Start(info) ?? throw new InvalidOperationException($"The worker {start.Assembly} does not start.");
        return Task.FromResult<IWorker>(new WorkerProcess(process));
    }

    /// <summary>Ends the process at once if it has not ended yet.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await Ended;
        _process.Dispose();
    }

    private static IEnumerable<string> Arguments(WorkerStart start) =>
    [
        Path.Combine(start.AppFolder, start.Assembly),
        "--functions-uri", start.HostAddress.ToString(),
        "--functions-worker-id", start.WorkerId,
        "--functions-request-id", start.WorkerId,
        "--functions-grpc-max-message-length", $"{LargestMessage}",
    ];
}

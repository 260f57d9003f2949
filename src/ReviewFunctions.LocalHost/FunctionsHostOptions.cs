using ReviewFunctions.LocalHost.Worker;

namespace ReviewFunctions.LocalHost;

/// <summary>What a <see cref="FunctionsHost"/> runs, and how.</summary>
public sealed record FunctionsHostOptions
{
    /// <summary>The folder of the built app: it holds <c>worker.config.json</c> and <c>host.json</c>.</summary>
    public required string AppFolder { get; init; }

    /// <summary>Where to listen for HTTP requests, such as <c>http://localhost:7071</c>. The port 0 means a free one.</summary>
    public Uri Url { get; init; } = new("http://localhost:7071");

    /// <summary>The key of functions with <c>AuthorizationLevel.Function</c>. Without one only the master key opens them.</summary>
    public string? FunctionKey { get; init; }

    /// <summary>The key of everything, <c>/admin</c> included. Without one nobody comes in there.</summary>
    public string? MasterKey { get; init; }

    /// <summary>Whether timer functions run on their schedules. When off, they run only by <c>POST /admin/functions/{name}</c>.</summary>
    public bool Timers { get; init; } = true;

    /// <summary>
    /// Whether a front end before this host is believed: the last entry of <c>X-Forwarded-For</c> is the client then, as it is on Azure.
    /// </summary>
    public bool BehindFrontEnd { get; init; }

    /// <summary>
    /// The app's settings. The worker gets them as environment variables; the host resolves <c>%Name%</c> in schedules with them and sees
    /// which functions are disabled (<c>AzureWebJobs.{Function}.Disabled</c>).
    /// </summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long running invocations may go on when the host stops.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of the schedules.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Starts a worker. By default a process: <c>dotnet App.dll</c>. Tests may run one in their own process.</summary>
    public Func<WorkerStart, Task<IWorker>> StartWorker { get; init; } = WorkerProcess.StartAsync;
}

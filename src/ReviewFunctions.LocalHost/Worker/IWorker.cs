namespace ReviewFunctions.LocalHost.Worker;

/// <summary>A worker that was started: the app, as a process of its own or, in tests, within another one.</summary>
public interface IWorker : IAsyncDisposable
{
    /// <summary>Completes when the worker has ended, whatever the reason; never fails.</summary>
    Task Ended { get; }
}

/// <summary>What a worker is told at its start.</summary>
/// <param name="AppFolder">The folder of the app.</param>
/// <param name="Assembly">The file of the app in this folder, such as <c>App.dll</c>.</param>
/// <param name="HostAddress">Where the host's gRPC service listens.</param>
/// <param name="WorkerId">The id by which the worker introduces itself on its stream.</param>
/// <param name="Settings">The app's settings.</param>
public sealed record WorkerStart(
    string AppFolder, string Assembly, Uri HostAddress, string WorkerId, IReadOnlyDictionary<string, string> Settings);

namespace ReviewFunctions.Core.Publishing;

/// <summary>
/// Keeps work of one name from piling up: at most one is running and one waiting, and the waiting one serves all who asked before it began.
/// </summary>
public sealed class Coalescer
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = [];

    /// <summary>Does the work, or joins an equal one that has not begun. Whoever asks sees work that began after the call.</summary>
    /// <returns>Ends, or fails, as the work does.</returns>
    public Task RunAsync(string name, Func<Task> work)
    {
        lock (_lock)
        {
            if (!_lanes.TryGetValue(name, out var lane)) _lanes.Add(name, lane = new Lane());
            return lane.Waiting ??= RunAfterAsync(lane.Running, name, lane, work);
        }
    }

    private async Task RunAfterAsync(Task before, string name, Lane lane, Func<Task> work)
    {
        await Task.Yield();
        await before;
        var running = new TaskCompletionSource();
        lock (_lock)
        {
            lane.Waiting = null;
            lane.Running = running.Task;
        }
        try
        {
            await work();
        }
        finally
        {
            lock (_lock)
                if (lane.Waiting is null) _lanes.Remove(name);
            running.SetResult();
        }
    }

    private sealed class Lane
    {
        /// <summary>Ends with the work in hand and never fails.</summary>
        public Task Running { get; set; } = Task.CompletedTask;

        public Task? Waiting { get; set; }
    }
}

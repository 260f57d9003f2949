using System.Collections.Concurrent;

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>Runs asynchronous work on the calling thread alone, so that storage in memory needs no locks.</summary>
internal sealed class OneThread : SynchronizationContext
{
    /// <summary>How long work may wait for what other threads have to hand back, such as a turn at a semaphore.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly BlockingCollection<Action> _ready = [];

    public override void Post(SendOrPostCallback d, object? state) => _ready.Add(() => d(state));

    /// <summary>Runs work to its end.</summary>
    public static void Run(Func<Task> work) => new OneThread().RunUntilIdle(work, () => false);

    /// <summary>
    /// Begins work and goes on while anything is ready or <paramref name="release"/> makes something ready; then the work must be done.
    /// </summary>
    public void RunUntilIdle(Func<Task> work, Func<bool> release)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            var task = work();
            while (RunReady(TimeSpan.Zero) || release() || (!task.IsCompleted && RunReady(Patience))) { }
            if (!task.IsCompleted) throw new TimeoutException("The work waits for something that does not come.");
            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    private bool RunReady(TimeSpan patience)
    {
        if (!_ready.TryTake(out var next, patience)) return false;
        next();
        return true;
    }
}

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>Runs asynchronous work on the calling thread alone, so that storage in memory needs no locks.</summary>
internal sealed class OneThread : SynchronizationContext
{
    private readonly Queue<Action> _ready = [];

    public override void Post(SendOrPostCallback d, object? state) => _ready.Enqueue(() => d(state));

    /// <summary>Runs work to its end.</summary>
    public static void Run(Func<Task> work) => new OneThread().RunUntilIdle(work, () => false);

    /// <summary>Begins work and goes on while anything is ready or <paramref name="release"/> makes something ready; then the work must be done.</summary>
    public void RunUntilIdle(Func<Task> work, Func<bool> release)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            var task = work();
            while (RunReady() || release()) { }
            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    private bool RunReady()
    {
        if (!_ready.TryDequeue(out var next)) return false;
        next();
        return true;
    }
}

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>
/// Runs actors on one thread, one storage call at a time. The actor of the highest priority goes on; at a few points it falls behind all
/// others, which finds an interleaving that needs few switches far sooner than drawing each step
/// (<see href="https://dl.acm.org/doi/10.1145/1736020.1736040">probabilistic concurrency testing</see>). An actor may die: from its n-th
/// call on it never goes on.
/// </summary>
internal sealed class Interleaving(Random schedule)
{
    private const int Switches = 4, LatestSwitch = 160;


    private readonly AsyncLocal<int> _actor = new();
    private readonly Queue<Action> _ready = [];
    private readonly List<(int Actor, TaskCompletionSource Turn)> _waiting = [];
    private readonly Dictionary<int, double> _priorities = [];
    private readonly HashSet<int> _switches = [.. Enumerable.Range(0, Switches).Select(_ => schedule.Next(LatestSwitch))];
    private int _steps;
    private readonly Dictionary<int, int> _callsToLive = [];

    /// <summary>Awaited before every storage call.</summary>
    public Task TurnAsync()
    {
        var turn = new TaskCompletionSource();
        var left = _callsToLive.GetValueOrDefault(_actor.Value, int.MaxValue);
        _callsToLive[_actor.Value] = left - 1;
        if (left > 0) _waiting.Add((_actor.Value, turn));
        return turn.Task;
    }

    /// <summary>Runs the actors to their ends.</summary>
    /// <param name="actors">What each does.</param>
    /// <param name="dying">The last actor makes this many storage calls and dies; <see langword="null"/> lets it live.</param>
    public void Run(IReadOnlyList<Func<Task>> actors, int? dying = null)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new OneThread(_ready));
        try
        {
            if (dying is { } calls) _callsToLive[actors.Count] = calls;
            var tasks = actors.Select((actor, number) => Begin(number + 1, actor)).ToList();
            while (RunReady() || ReleaseOne()) { }
            foreach (var task in dying is null ? tasks : tasks[..^1])
                task.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private async Task Begin(int number, Func<Task> actor)
    {
        _actor.Value = number;
        _priorities[number] = schedule.NextDouble();
        await actor();
    }

    private bool RunReady()
    {
        if (!_ready.TryDequeue(out var next)) return false;
        next();
        return true;
    }

    private bool ReleaseOne()
    {
        if (_waiting.Count == 0) return false;
        var actor = _waiting.MaxBy(waiting => _priorities[waiting.Actor]).Actor;
        if (_switches.Contains(_steps++)) _priorities[actor] = -_steps;
        var turns = _waiting.Where(waiting => waiting.Actor == actor).ToList();
        var chosen = turns[schedule.Next(turns.Count)];
        _waiting.Remove(chosen);
        chosen.Turn.SetResult();
        return true;
    }

    private sealed class OneThread(Queue<Action> ready) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => ready.Enqueue(() => d(state));
    }
}

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>
/// Runs actors on one thread, one storage call at a time, in the order that a schedule chooses. An actor may die: from its n-th call on
/// it never goes on.
/// </summary>
internal sealed class Interleaving(ISchedule schedule)
{
    private readonly AsyncLocal<int> _actor = new();
    private readonly List<(int Actor, TaskCompletionSource Turn)> _waiting = [];
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

    /// <summary>Runs the actors to their ends. They are numbered from 0.</summary>
    /// <param name="actors">What each does.</param>
    /// <param name="callsToLive">How many storage calls actor 0 makes before it dies.</param>
    public void Run(IReadOnlyList<Func<Task>> actors, int callsToLive)
    {
        _callsToLive[0] = callsToLive;
        new OneThread().RunUntilIdle(
            () => Task.WhenAll(actors.Select((actor, number) => BeginAsync(number, actor)).ToList()[1..]),
            ReleaseOne);
    }

    private async Task BeginAsync(int number, Func<Task> actor)
    {
        _actor.Value = number;
        await actor();
    }

    private bool ReleaseOne()
    {
        if (_waiting.Count == 0) return false;
        var actor = schedule.Choose(_waiting.Select(waiting => waiting.Actor).ToHashSet());
        var next = _waiting.First(waiting => waiting.Actor == actor);
        _waiting.Remove(next);
        next.Turn.SetResult();
        return true;
    }
}

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>
/// The actor of the highest priority goes on; at a few points it falls behind all others. Finds an interleaving that needs few switches
/// far sooner than drawing each step (<see href="https://dl.acm.org/doi/10.1145/1736020.1736040">probabilistic concurrency testing</see>).
/// </summary>
internal sealed class FewSwitches(Random random) : ISchedule
{
    private const int Switches = 4, LatestSwitch = 160;

    private readonly Dictionary<int, double> _priorities = [];
    private readonly HashSet<int> _switches = [.. Enumerable.Range(0, Switches).Select(_ => random.Next(LatestSwitch))];
    private int _steps;

    public int Choose(IReadOnlySet<int> waiting)
    {
        foreach (var actor in waiting.Order()) _priorities.TryAdd(actor, random.NextDouble());
        var chosen = waiting.MaxBy(actor => _priorities[actor]);
        if (_switches.Contains(_steps++)) _priorities[chosen] = -_steps;
        return chosen;
    }
}

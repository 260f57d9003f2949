using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>What a test and a function tell each other.</summary>
public sealed class Signals
{
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Continue { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>What the timers do: they tell the test that they run, then do what it says.</summary>
public sealed class Rehearsal
{
    private readonly Channel<TimerInfo> _runs = Channel.CreateUnbounded<TimerInfo>();

    public Func<CancellationToken, Task> Script { get; set; } = _ => Task.CompletedTask;

    public bool Quiet => !_runs.Reader.TryPeek(out _);

    public async Task PlayAsync(TimerInfo timer, CancellationToken cancel)
    {
        // Whoever hears of this run may write the script of the next one at once.
        var script = Script;
        _runs.Writer.TryWrite(timer);
        await script(cancel);
    }

    public ValueTask<TimerInfo> NextRunAsync(CancellationToken cancel) => _runs.Reader.ReadAsync(cancel);
}

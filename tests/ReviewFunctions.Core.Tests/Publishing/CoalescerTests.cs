using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Tests.Publishing;

public sealed class CoalescerTests
{
    private readonly Coalescer _coalescer = new();

    [Fact]
    public async Task While_one_runs_all_others_share_one_that_begins_after_it()
    {
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var runs = 0;
        var first = _coalescer.RunAsync("feed", async () =>
        {
            runs++;
            begun.SetResult();
            await gate.Task;
        });
        await begun.Task;

        var others = Enumerable.Range(0, 20).Select(_ => _coalescer.RunAsync("feed", () =>
        {
            runs++;
            return Task.CompletedTask;
        })).ToList();
        Assert.All(others, other => Assert.False(other.IsCompleted));
        gate.SetResult();
        await Task.WhenAll([first, .. others]);
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task Work_of_another_name_waits_for_nobody()
    {
        var gate = new TaskCompletionSource();
        var held = _coalescer.RunAsync("feed", () => gate.Task);
        await _coalescer.RunAsync("page", () => Task.CompletedTask);
        Assert.False(held.IsCompleted);
        gate.SetResult();
        await held;
    }

    [Fact]
    public async Task A_fault_reaches_whoever_asked_and_stops_nobody_after()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => _coalescer.RunAsync("feed", () => throw new InvalidDataException()));
        await _coalescer.RunAsync("feed", () => Task.CompletedTask);
    }
}

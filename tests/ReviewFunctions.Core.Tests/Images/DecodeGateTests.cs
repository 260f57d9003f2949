using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Images;

public sealed class DecodeGateTests
{
    private static readonly ImageOptions Options = new() { Decodes = 2, MostWaiting = 3, LongestWait = TimeSpan.FromSeconds(30) };

    private readonly FakeTimeProvider _time = new(Samples.Noon);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_are_let_in_three_wait_and_the_next_is_turned_away()
    {
        using var gate = new DecodeGate(Options, _time);
        var ends = Enumerable.Range(0, 5).Select(_ => new TaskCompletionSource<string>()).ToList();
        var begun = 0;
        var works = ends.Select(end => gate.TryEnterAsync(() => Begin(end), Cancel)).ToList();
        Assert.Equal(2, begun);
        Assert.Null(await gate.TryEnterAsync(() => Task.FromResult("late"), Cancel));

        ends[1].SetResult("done");
        Assert.Equal("done", await works[1]);
        foreach (var end in ends) end.TrySetResult("done");
        Assert.All(await Task.WhenAll(works), Assert.NotNull);
        Assert.Equal(5, begun);
        Assert.Equal("after", await gate.TryEnterAsync(() => Task.FromResult("after"), Cancel));

        Task<string> Begin(TaskCompletionSource<string> end)
        {
            Interlocked.Increment(ref begun);
            return end.Task;
        }
    }

    [Fact]
    public async Task Whoever_waits_too_long_is_turned_away_and_takes_no_place()
    {
        using var gate = new DecodeGate(Options, _time);
        var end = new TaskCompletionSource<string>();
        var works = Enumerable.Range(0, 2).Select(_ => gate.TryEnterAsync(() => end.Task, Cancel)).ToList();
        var waiting = gate.TryEnterAsync(() => Task.FromResult("in time"), Cancel);
        _time.Advance(Options.LongestWait);
        Assert.Null(await waiting);
        end.SetResult("done");
        await Task.WhenAll(works);
        Assert.Equal("next", await gate.TryEnterAsync(() => Task.FromResult("next"), Cancel));
    }

    [Fact]
    public async Task A_failure_gives_its_place_back()
    {
        using var gate = new DecodeGate(Options with { Decodes = 1 }, _time);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => gate.TryEnterAsync<string>(() => throw new InvalidOperationException("Broken."), Cancel));
        Assert.Equal("next", await gate.EnterAsync(() => Task.FromResult("next"), Cancel));
    }
}

using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace ReviewFunctions.LocalHost.Tests;

/// <summary>A clock that a test moves, and that tells what is waited for.</summary>
internal sealed class Clock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<DateTimeOffset> _awaited = Channel.CreateUnbounded<DateTimeOffset>();

    /// <summary>Whether nothing has begun to wait since the last look.</summary>
    public bool Idle => !_awaited.Reader.TryPeek(out _);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _awaited.Writer.TryWrite(GetUtcNow() + dueTime);
        return timer;
    }

    /// <summary>Waits until something waits for the moment, then moves on to it.</summary>
    public async Task ReachAsync(DateTimeOffset moment)
    {
        await AwaitedAsync(moment);
        Advance(moment - GetUtcNow());
    }

    /// <summary>Waits until something waits for the moment.</summary>
    public async Task AwaitedAsync(DateTimeOffset moment)
    {
        while (await _awaited.Reader.ReadAsync(TestContext.Current.CancellationToken) != moment)
        {
        }
    }
}

using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Hubs;

/// <summary>Tells hubs what they are to be told. A hub is told of a topic once, in however many duties it stands, and one that fails holds up no other.</summary>
public sealed partial class Pinging(IHubs hubs, IOutbox outbox, TimeProvider time, ILogger<Pinging> log)
{
    /// <summary>Sends pings that are due, beginning none after <paramref name="end"/>, and notes what is left.</summary>
    public Task SendAsync(IReadOnlyList<Ping> due, DateTimeOffset end, CancellationToken cancel) =>
        Task.WhenAll(due.GroupBy(ping => ping.Hub).Select(pings => TellAsync(pings.Key, [.. pings], end, cancel)));

    private async Task TellAsync(Uri hub, IReadOnlyList<Ping> pings, DateTimeOffset end, CancellationToken cancel)
    {
        HashSet<Uri> open = [.. pings.SelectMany(ping => ping.Topics)];
        foreach (var topic in open.ToList())
        {
            if (time.GetUtcNow() >= end) break;
            var answer = await hubs.PingAsync(hub, topic, cancel);
            if (answer.Verdict is not HubVerdict.Accepted) NotTold(log, hub, answer.Verdict, answer.Fault);
            if (answer.Verdict is HubVerdict.Unavailable)
            {
                await NoteAsync(pings, open, ping => Postponed(ping, topic, answer), cancel);
                return;
            }
            open.Remove(topic);
            if (answer.Verdict is HubVerdict.Gone) open.Clear();
            if (open.Count == 0) break;
        }
        await NoteAsync(pings, open, ping => ping, cancel);
    }

    /// <summary>Keeps of each ping what is still open, in the form that it is to have then, and removes those of which nothing is.</summary>
    private async Task NoteAsync(IReadOnlyList<Ping> pings, HashSet<Uri> open, Func<Ping, Ping?> next, CancellationToken cancel)
    {
        foreach (var ping in pings)
        {
            var left = ping with { Topics = [.. ping.Topics.Where(open.Contains)] };
            if (left.Topics.Count > 0 && next(left) is { } kept) await outbox.TryReplaceAsync(kept, cancel);
            else await outbox.RemoveAsync([ping], cancel);
        }
    }

    /// <summary>The ping after a failure. The topic that failed comes last then, so that it keeps no other back.</summary>
    /// <returns><see langword="null"/> if it was tried for long enough.</returns>
    private Ping? Postponed(Ping ping, Uri failed, HubAnswer answer)
    {
        var now = time.GetUtcNow();
        if (now >= ping.LastTry)
        {
            GivenUp(log, ping.Hub, ping.Topics.Count, ping.Attempts);
            return null;
        }
        var wait = Math.Max(RetryWait.After(ping.Attempts).Ticks, answer.RetryAfter?.Ticks ?? 0);
        var left = (ping.LastTry - now).Ticks;
        return ping with
        {
            Topics = [.. ping.Topics.OrderBy(topic => topic == failed)],
            Attempts = ping.Attempts + 1,
            NotBefore = now.AddTicks(Math.Min(wait, left)),
            LastError = answer.Fault,
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Hub {Hub} was not told: {Verdict}, {Fault}")]
    private static partial void NotTold(ILogger logger, Uri hub, HubVerdict verdict, string? fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Hub {Hub} will not be told of changes in {Count} feeds, after {Attempts} tries")]
    private static partial void GivenUp(ILogger logger, Uri hub, int count, int attempts);
}

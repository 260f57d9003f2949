using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Outbox;

namespace ReviewFunctions.Core.Hubs;

/// <summary>
/// Tells hubs what they are to be told, at a pace. A hub is told of a topic once, in however many messages it stands, and one that fails
/// holds up no other.
/// </summary>
public sealed partial class PingHandler(
    IHubs hubs, IOutbox outbox, PublishingOptions options, TimeProvider time, ILogger<PingHandler> log)
{
    /// <summary>How many topics a hub is told of at a time. The first goes out alone: a hub that is not well is asked once.</summary>
    private const int TopicsAtOnce = 8;

    /// <summary>Sends pings, beginning none after <paramref name="end"/> or its own share of the run, and notes what is left.</summary>
    public Task HandleAsync(IReadOnlyList<Ping> due, DateTimeOffset end, CancellationToken cancel)
    {
        var last = options.EndOfCalls(time.GetUtcNow(), end);
        return Task.WhenAll(due.GroupBy(ping => ping.Hub).Select(ofOne => TellAsync(ofOne.Key, [.. ofOne], last, cancel)));
    }

    private async Task TellAsync(Uri hub, IReadOnlyList<Ping> pings, DateTimeOffset end, CancellationToken cancel)
    {
        List<Uri> topics = [.. pings.SelectMany(ping => ping.Topics).Distinct()];
        HashSet<Uri> open = [.. topics];
        for (var next = 0; open.Count > 0 && time.GetUtcNow() < end;)
        {
            if (next > 0) await Task.Delay(options.PingPause, time, cancel);
            List<Uri> some = [.. topics.Skip(next).Take(next == 0 ? 1 : TopicsAtOnce)];
            var answers = await Task.WhenAll(some.Select(topic => TellAsync(hub, topic, cancel)));
            next += some.Count;

            open.ExceptWith(some.Zip(answers).Where(told => told.Second.Verdict is not HubVerdict.Unavailable).Select(told => told.First));
            if (answers.Any(answer => answer.Verdict is HubVerdict.Gone)) open.Clear();
            var faults = answers.Where(answer => answer.Verdict is HubVerdict.Unavailable);
            if (faults.MaxBy(answer => answer.RetryAfter) is not { } fault) continue;
            await NoteAsync(pings, open, ping => Postponed(ping, some, fault), cancel);
            return;
        }
        await NoteAsync(pings, open, ping => ping, cancel);
    }

    private async Task<HubAnswer> TellAsync(Uri hub, Uri topic, CancellationToken cancel)
    {
        var answer = await hubs.PingAsync(hub, topic, cancel);
        if (answer.Verdict is not HubVerdict.Accepted) NotTold(log, hub, answer.Verdict, answer.Fault);
        return answer;
    }

    /// <summary>
    /// Keeps of each ping what is still open, in the form that it is to have then, and removes those of which nothing is.
    /// </summary>
    private async Task NoteAsync(IReadOnlyList<Ping> pings, HashSet<Uri> open, Func<Ping, Ping?> next, CancellationToken cancel)
    {
        foreach (var ping in pings)
        {
            var left = ping with { Topics = [.. ping.Topics.Where(open.Contains)] };
            if (left.Topics.Count > 0 && next(left) is { } kept) await outbox.TryReplaceAsync(kept, cancel);
            else await outbox.RemoveAsync([ping], cancel);
        }
    }

    /// <summary>The ping after a failure. The topics that failed come last then, so that they keep no other back.</summary>
    /// <returns><see langword="null"/> if it was tried for long enough.</returns>
    private Ping? Postponed(Ping ping, IReadOnlyList<Uri> failed, HubAnswer answer)
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
            Topics = [.. ping.Topics.OrderBy(failed.Contains)],
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

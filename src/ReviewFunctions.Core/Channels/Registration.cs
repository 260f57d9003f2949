using System.Collections.Concurrent;
using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Core.Channels;

/// <summary>Registers channels when they get their first review. A channel is new until the directory shows it, whoever dies in between.</summary>
public sealed class Registration(IChannelRegistry registry)
{
    /// <summary>How many channels this process remembers to be listed. Past them it asks the registry again.</summary>
    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<Scope, bool> _listed = [];

    /// <summary>Registers channels.</summary>
    /// <returns>Those that the directory does not show yet.</returns>
    public async Task<IReadOnlyList<Channel>> RegisterAsync(IEnumerable<Channel> channels, CancellationToken cancel)
    {
        var unknown = channels.DistinctBy(channel => channel.Scope).Where(channel => !_listed.ContainsKey(channel.Scope)).ToList();
        var isNew = await Task.WhenAll(unknown.Select(channel => IsNewAsync(channel, cancel)));
        return [.. unknown.Zip(isNew).Where(pair => pair.Second).Select(pair => pair.First)];
    }

    /// <summary>Notes that the directory shows them.</summary>
    public async Task MarkListedAsync(IReadOnlyList<Channel> channels, CancellationToken cancel)
    {
        await Task.WhenAll(channels.Select(channel => registry.MarkListedAsync(channel, cancel)));
        foreach (var channel in channels) Remember(channel);
    }

    private async Task<bool> IsNewAsync(Channel channel, CancellationToken cancel)
    {
        if (await registry.FindAsync(channel.Scope, cancel) is { IsListed: true })
        {
            Remember(channel);
            return false;
        }

        await registry.AddAsync(channel, cancel);
        return true;
    }

    private void Remember(Channel channel)
    {
        if (_listed.Count >= Capacity) _listed.Clear();
        _listed[channel.Scope] = true;
    }
}

using System.Collections.Concurrent;
using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Core.Channels;

/// <summary>Registers channels when they get their first review. A channel is new until the directory shows it, whoever dies in between.</summary>
public sealed class Registration(IChannelRegistry registry, ListingReader listings)
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

    /// <summary>
    /// Calls channels that have no review by their keys alone, as if nobody had ever spelt them: their names came from reviews that are to be
    /// forgotten. Channels stay registered, so that whoever still knows the old spelling cannot bring it back.
    /// </summary>
    public Task ForgetSpellingsAsync(IEnumerable<Channel> channels, CancellationToken cancel) =>
        Task.WhenAll(channels.Where(channel => channel.Kind != ChannelKind.All).Select(async channel =>
        {
            if ((await listings.ReadNewestAsync(channel.Scope, 1, cancel)).Count == 0) await registry.RenameAsync(channel.Unspelt, cancel);
        }));

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

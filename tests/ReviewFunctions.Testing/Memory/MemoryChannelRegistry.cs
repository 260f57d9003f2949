using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IChannelRegistry"/>
public sealed class MemoryChannelRegistry(MemoryStorage storage) : IChannelRegistry
{
    public async Task<RegisteredChannel?> FindAsync(PointerList list, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Channels.GetValueOrDefault(list.Name);
    }

    public async Task<bool> TryPutAsync(RegisteredChannel channel, CancellationToken cancel)
    {
        await storage.Turn();
        var stored = storage.Channels.GetValueOrDefault(channel.Channel.List.Name);
        if (!storage.Matches(channel.Version, stored?.Version)) return false;
        var isTouch = stored == channel with { Version = stored?.Version };
        var version = isTouch && !storage.TouchesMoveVersions ? stored?.Version : storage.NextVersion();
        storage.Channels[channel.Channel.List.Name] = channel with { Version = version };
        return true;
    }

    public async Task<IReadOnlyList<RegisteredChannel>> ListAsync(string? after, int count, CancellationToken cancel)
    {
        await storage.Turn();
        var behind = storage.Channels.Where(row => after is null || string.CompareOrdinal(row.Key, after) > 0);
        return [.. behind.Take(count).Select(row => row.Value)];
    }
}

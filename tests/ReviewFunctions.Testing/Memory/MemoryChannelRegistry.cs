using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IChannelRegistry"/>
public sealed class MemoryChannelRegistry(MemoryStorage storage) : IChannelRegistry
{
    public async Task<RegisteredChannel?> FindAsync(Scope scope, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Channels.GetValueOrDefault(scope.Name);
    }

    public async Task AddAsync(Channel channel, CancellationToken cancel)
    {
        await storage.Turn();
        storage.Channels.TryAdd(channel.Scope.Name, new RegisteredChannel(channel, IsListed: false));
    }

    public async Task MarkListedAsync(Channel channel, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Channels.GetValueOrDefault(channel.Scope.Name) is { } stored) storage.Channels[channel.Scope.Name] = stored with { IsListed = true };
    }

    public async Task RenameAsync(Channel channel, CancellationToken cancel)
    {
        await storage.Turn();
        storage.Channels[channel.Scope.Name] = new RegisteredChannel(channel, storage.Channels.GetValueOrDefault(channel.Scope.Name)?.IsListed == true);
    }

    public async Task<IReadOnlyList<Channel>> ListAsync(string? after, int count, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Channels.Where(row => after is null || string.CompareOrdinal(row.Key, after) > 0).Take(count).Select(row => row.Value.Channel)];
    }
}

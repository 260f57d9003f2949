using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Core.Channels;

/// <summary>Every channel that ever had a review, for good: an emptied one keeps its feed, and its first spelling.</summary>
public interface IChannelRegistry
{
    /// <summary>The channel of a scope, or <see langword="null"/>.</summary>
    Task<RegisteredChannel?> FindAsync(Scope scope, CancellationToken cancel);

    /// <summary>Registers a channel, unless it is there.</summary>
    Task AddAsync(Channel channel, CancellationToken cancel);

    /// <summary>Notes that the directory shows a channel that is registered.</summary>
    Task MarkListedAsync(Channel channel, CancellationToken cancel);

    /// <summary>Stores a channel as it is spelt here, whatever it was called before, and registers it unless it is there.</summary>
    Task RenameAsync(Channel channel, CancellationToken cancel);

    /// <summary>At most <paramref name="count"/> channels whose scopes' names come behind <paramref name="after"/>, in order; from the first on if that is <see langword="null"/>.</summary>
    Task<IReadOnlyList<Channel>> ListAsync(string? after, int count, CancellationToken cancel);
}

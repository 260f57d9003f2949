using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Core.Channels;

/// <summary>
/// Every channel that ever had a review: an emptied one keeps its feed, and as long as reviews have it its first spelling.
/// </summary>
public interface IChannelRegistry
{
    /// <summary>The channel of a list as it is registered, or <see langword="null"/>.</summary>
    Task<RegisteredChannel?> FindAsync(PointerList list, CancellationToken cancel);

    /// <summary>
    /// Adds a channel that was not read from the store, or replaces the one that has the version that was read; either gives it a new
    /// version.
    /// </summary>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryPutAsync(RegisteredChannel channel, CancellationToken cancel);

    /// <summary>
    /// At most <paramref name="count"/> channels whose lists' names come behind <paramref name="after"/>, in order; from the first on if
    /// that is <see langword="null"/>.
    /// </summary>
    Task<IReadOnlyList<RegisteredChannel>> ListAsync(string? after, int count, CancellationToken cancel);
}

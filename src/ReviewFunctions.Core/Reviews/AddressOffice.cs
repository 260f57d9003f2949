namespace ReviewFunctions.Core.Reviews;

/// <summary>Gives addresses to reviews, each to one.</summary>
public sealed class AddressOffice(IAddressRegistry addresses, IReviewStore reviews, TimeProvider time)
{
    /// <summary>A reservation without a review is abandoned after this: far longer than a request lives.</summary>
    public static readonly TimeSpan AbandonedAfter = TimeSpan.FromMinutes(10);

    /// <summary>Reserves an address for <paramref name="owner"/>.</summary>
    /// <returns><see langword="false"/> if another review has it.</returns>
    public async Task<bool> TryReserveAsync(Address address, ReviewId owner, CancellationToken cancel)
    {
        if (await addresses.TryReserveAsync(address, owner, cancel)) return true;
        if (await addresses.FindAsync(address, cancel) is not { } held) return false;
        if (held.Owner == owner) return true;
        if (held.Since + AbandonedAfter > time.GetUtcNow() || await HasBegunAsync(held.Owner, cancel)) return false;
        return await addresses.TryTakeOverAsync(address, held, owner, cancel);
    }

    /// <summary>Reserves former paths, as many as can be had.</summary>
    /// <returns>The places, counted from 0, of those that other reviews have.</returns>
    public async Task<IReadOnlyList<int>> ReserveAsync(IReadOnlyList<FormerPath> paths, ReviewId owner, CancellationToken cancel)
    {
        var reserved = await Task.WhenAll(paths.Select(path => TryReserveAsync(Address.Of(path), owner, cancel)));
        return [.. reserved.Index().Where(place => !place.Item).Select(place => place.Index)];
    }

    /// <summary>Whether there is, or was, such a review: what an erased one had is nobody else's either.</summary>
    private async Task<bool> HasBegunAsync(ReviewId owner, CancellationToken cancel) =>
        await reviews.FindAsync(owner, cancel) is not null || await reviews.FindTombstoneAsync(owner, cancel) is not null;
}

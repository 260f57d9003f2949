using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Reviews;

/// <summary>Gives addresses to reviews, each to one.</summary>
public sealed class AddressService(IAddressRegistry addresses, IReviewStore reviews, TimeProvider time)
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
        return await IsAbandonedAsync(held, cancel) && await addresses.TryTakeOverAsync(address, held, owner, cancel);
    }

    /// <summary>Whether <paramref name="owner"/> could reserve an address now.</summary>
    public async Task<bool> IsFreeAsync(Address address, ReviewId owner, CancellationToken cancel) =>
        await addresses.FindAsync(address, cancel) is not { } held || held.Owner == owner || await IsAbandonedAsync(held, cancel);

    /// <summary>Reserves former paths, as many as can be had.</summary>
    /// <returns>The places, counted from 0, of those that other reviews have.</returns>
    public Task<IReadOnlyList<int>> ReserveAsync(IReadOnlyList<FormerPath> paths, ReviewId owner, CancellationToken cancel) =>
        RefusedAsync(paths, path => TryReserveAsync(path, owner, cancel));

    /// <summary>The places, counted from 0, of the former paths that other reviews have.</summary>
    public Task<IReadOnlyList<int>> FindTakenAsync(IReadOnlyList<FormerPath> paths, ReviewId owner, CancellationToken cancel) =>
        RefusedAsync(paths, path => IsFreeAsync(path, owner, cancel));

    private static async Task<IReadOnlyList<int>> RefusedAsync(IReadOnlyList<FormerPath> paths, Func<Address, Task<bool>> ask)
    {
        var granted = await Task.WhenAll(paths.Select(path => ask(Address.Of(path))));
        return [.. granted.Index().Where(place => !place.Item).Select(place => place.Index)];
    }

    /// <summary>Whether the review was never stored. The addresses of an erased review stay reserved.</summary>
    private async Task<bool> IsAbandonedAsync(Reservation held, CancellationToken cancel) =>
        held.Since + AbandonedAfter <= time.GetUtcNow()
        && await reviews.FindAsync(held.Owner, cancel) is null && await reviews.FindTombstoneAsync(held.Owner, cancel) is null;
}

using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Reviews;

/// <summary>
/// Says whose address is whose. An address names one review for good; only a reservation whose review never came to be may change hands.
/// </summary>
public interface IAddressRegistry
{
    /// <summary>The reservation of an address, or <see langword="null"/>.</summary>
    Task<Reservation?> FindAsync(Address address, CancellationToken cancel);

    /// <summary>Reserves an address that nobody has.</summary>
    /// <returns><see langword="false"/> if another review has it. A reservation that this very call made is never taken for
    /// another's.</returns>
    Task<bool> TryReserveAsync(Address address, ReviewId owner, CancellationToken cancel);

    /// <summary>Hands an abandoned reservation over to <paramref name="owner"/>.</summary>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryTakeOverAsync(Address address, Reservation abandoned, ReviewId owner, CancellationToken cancel);
}

/// <summary>That an address belongs to a review.</summary>
/// <param name="Owner">The review.</param>
/// <param name="Since">When it was reserved.</param>
/// <param name="Version">The store's tag of this very state.</param>
public sealed record Reservation(ReviewId Owner, DateTimeOffset Since, string Version);

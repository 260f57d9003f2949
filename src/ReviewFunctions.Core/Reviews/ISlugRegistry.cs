namespace ReviewFunctions.Core.Reviews;

/// <summary>Says whose slug is whose. A slug names one review for good; only a reservation whose review never came to be may change hands.</summary>
public interface ISlugRegistry
{
    /// <summary>The reservation of a slug, or <see langword="null"/>.</summary>
    Task<SlugReservation?> FindAsync(Slug slug, CancellationToken cancel);

    /// <summary>Reserves a slug that nobody has.</summary>
    /// <returns><see langword="false"/> if another review has it. A reservation that this very call made is never taken for another's.</returns>
    Task<bool> TryReserveAsync(Slug slug, ReviewId owner, CancellationToken cancel);

    /// <summary>Hands an abandoned reservation over to <paramref name="owner"/>.</summary>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryTakeOverAsync(Slug slug, SlugReservation abandoned, ReviewId owner, CancellationToken cancel);
}

namespace ReviewFunctions.Core.Months;

/// <summary>Every month that ever had a public review, for good.</summary>
public interface IMonthRegistry
{
    /// <summary>The month as it is registered, or <see langword="null"/>.</summary>
    Task<PublishedMonth?> FindAsync(Month month, CancellationToken cancel);

    /// <summary>
    /// Adds a month that was not read from the store, or replaces the one that has the version that was read; either gives it a new
    /// version.
    /// </summary>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryPutAsync(PublishedMonth month, CancellationToken cancel);

    /// <summary>
    /// At most <paramref name="count"/> months behind <paramref name="after"/>, in the order of time; from the first on if that is
    /// <see langword="null"/>.
    /// </summary>
    Task<IReadOnlyList<PublishedMonth>> ListAsync(Month? after, int count, CancellationToken cancel);
}

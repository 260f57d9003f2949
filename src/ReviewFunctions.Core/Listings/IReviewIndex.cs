namespace ReviewFunctions.Core.Listings;

/// <summary>
/// The pointers of all lists: hints for finding reviews in order. Nothing in it is the truth, and all of it can be rebuilt.
/// </summary>
public interface IReviewIndex
{
    /// <summary>The version of a pointer as it is stored, or <see langword="null"/> when it is absent.</summary>
    Task<string?> FindVersionAsync(Pointer pointer, CancellationToken cancel);

    /// <summary>Adds an absent pointer or writes a present one again, which gives it a new version.</summary>
    /// <param name="pointer">What to write.</param>
    /// <param name="over">The version that was read; <see langword="null"/> for absent.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryPutAsync(Pointer pointer, string? over, CancellationToken cancel);

    /// <summary>Removes a pointer that has the version that was read.</summary>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryRemoveAsync(Pointer pointer, string version, CancellationToken cancel);

    /// <summary>How many pointers a list has; <paramref name="most"/> if it has more.</summary>
    Task<int> CountAsync(PointerList list, int most, CancellationToken cancel);

    /// <summary>At most <paramref name="count"/> pointers of a list behind the key <paramref name="after"/>, in order.</summary>
    Task<IReadOnlyList<Pointer>> ListAsync(PointerList list, string? after, int count, CancellationToken cancel);
}

namespace ReviewFunctions.Core.Idempotency;

/// <summary>Keeps claims, one for a key.</summary>
public interface IClaimStore
{
    /// <summary>The claim on a key, or <see langword="null"/>.</summary>
    Task<Claim?> FindAsync(string key, CancellationToken cancel);

    /// <summary>Stores the first claim on a key.</summary>
    /// <returns>It with its version; <see langword="null"/> if there is one already. A claim that this very call stored is never taken for
    /// another's.</returns>
    Task<Claim?> TryAddAsync(Claim claim, CancellationToken cancel);

    /// <summary>Stores a claim over the state that it was made from.</summary>
    /// <returns>It with its new version; <see langword="null"/> if what is stored is no longer that state.</returns>
    Task<Claim?> TryReplaceAsync(Claim claim, CancellationToken cancel);

    /// <summary>Removes a claim, unless it is no longer as it was read.</summary>
    Task RemoveAsync(Claim claim, CancellationToken cancel);

    /// <summary>Removes all claims whose latest try began before <paramref name="time"/>.</summary>
    Task RemoveBeforeAsync(DateTimeOffset time, CancellationToken cancel);
}

using ReviewFunctions.Core.Idempotency;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IClaimStore"/>
public sealed class MemoryClaimStore(MemoryStorage storage) : IClaimStore
{
    public async Task<Claim?> FindAsync(string key, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Claims.GetValueOrDefault(key);
    }

    public async Task<Claim?> TryAddAsync(Claim claim, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Claims.TryAdd(claim.Key, claim with { Version = storage.NextVersion() }) ? storage.Claims[claim.Key] : null;
    }

    public async Task<Claim?> TryReplaceAsync(Claim claim, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Claims.GetValueOrDefault(claim.Key)?.Version != claim.Version) return null;
        return storage.Claims[claim.Key] = claim with { Version = storage.NextVersion() };
    }

    public async Task RemoveAsync(Claim claim, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Claims.GetValueOrDefault(claim.Key)?.Version == claim.Version) storage.Claims.Remove(claim.Key);
    }

    public async Task RemoveBeforeAsync(DateTimeOffset time, CancellationToken cancel)
    {
        await storage.Turn();
        foreach (var old in storage.Claims.Values.Where(claim => claim.Since < time).ToList()) storage.Claims.Remove(old.Key);
    }
}

using ReviewFunctions.Core.Idempotency;

namespace ReviewFunctions.Tests.Idempotency;

/// <summary>Claims on the emulator, but for the moment in which the process dies.</summary>
internal sealed class ForgetfulClaims(IClaimStore claims) : IClaimStore
{
    public Task<Claim?> FindAsync(string key, CancellationToken cancel) => claims.FindAsync(key, cancel);

    public Task<Claim?> TryAddAsync(Claim claim, CancellationToken cancel) => claims.TryAddAsync(claim, cancel);

    public Task<Claim?> TryReplaceAsync(Claim claim, CancellationToken cancel) =>
        throw new InvalidOperationException("The process has died.");

    public Task RemoveAsync(Claim claim, CancellationToken cancel) => claims.RemoveAsync(claim, cancel);

    public Task RemoveBeforeAsync(DateTimeOffset time, CancellationToken cancel) => claims.RemoveBeforeAsync(time, cancel);
}

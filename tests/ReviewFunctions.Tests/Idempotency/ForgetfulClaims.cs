using ReviewFunctions.Core.Idempotency;

namespace ReviewFunctions.Tests.Idempotency;

/// <summary>Claims on the emulator, but for the moment in which the process dies.</summary>
/// <param name="claims">The claims.</param>
/// <param name="diesAtOnce">Whether the process dies before it does anything at all, and not with its answer unsaid.</param>
internal sealed class ForgetfulClaims(IClaimStore claims, bool diesAtOnce = false) : IClaimStore
{
    public Task<Claim?> FindAsync(string key, CancellationToken cancel) => claims.FindAsync(key, cancel);

    public async Task<Claim?> TryAddAsync(Claim claim, CancellationToken cancel)
    {
        var added = await claims.TryAddAsync(claim, cancel);
        return diesAtOnce ? throw new InvalidOperationException("The process has died.") : added;
    }

    public Task<Claim?> TryReplaceAsync(Claim claim, CancellationToken cancel) =>
        throw new InvalidOperationException("The process has died.");

    public Task RemoveAsync(Claim claim, CancellationToken cancel) => claims.RemoveAsync(claim, cancel);

    public Task RemoveBeforeAsync(DateTimeOffset time, CancellationToken cancel) => claims.RemoveBeforeAsync(time, cancel);
}

using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Idempotency;

/// <summary>Sees to it that a request under an idempotency key is done once, however often it is sent and whatever dies at it.</summary>
public sealed class ClaimService(IClaimStore claims, TimeProvider time)
{
    /// <summary>A try without an answer is taken for dead after this: far longer than a request lives.</summary>
    public static readonly TimeSpan TakeOverAfter = TimeSpan.FromMinutes(2);

    /// <summary>How long an answer is kept. Afterwards the key is as good as new.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>Claims a key for a request, or says why that is not needed or not possible.</summary>
    public async Task<Outcome<Claimed>> ClaimAsync(IdempotencyKey key, string fingerprint, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var mine = new Claim { Key = key.Name, Fingerprint = fingerprint, Id = Guid.CreateVersion7(now), Since = now };
        if (await claims.TryAddAsync(mine, cancel) is { } first) return Begin(first);
        if (await claims.FindAsync(key.Name, cancel) is not { } held) return InFlight(TimeSpan.Zero);
        if (held.Since + KeptFor <= now) return await TakeOverAsync(mine with { Version = held.Version }, cancel);
        if (held.Fingerprint != fingerprint) return RefusalKind.IdempotencyKeyReused;
        if (held.Answer is { } answer) return Begin(held) with { Answer = key.Open(answer.Span) };
        return held.Since + TakeOverAfter > now
            ? InFlight(held.Since < now ? held.Since + TakeOverAfter - now : TakeOverAfter)
            : await TakeOverAsync(held with { Since = now }, cancel);
    }

    /// <summary>
    /// Keeps the answer for further tries. If that fails, the request must not be answered as done: the next try will find what it did.
    /// </summary>
    public Task KeepAnswerAsync(IdempotencyKey key, Claim claim, ReadOnlyMemory<byte> answer, CancellationToken cancel) =>
        claims.TryReplaceAsync(claim with { Answer = key.Seal(answer.Span) }, cancel);

    /// <summary>Frees the key, because the request was refused and did nothing.</summary>
    public Task GiveUpAsync(Claim claim, CancellationToken cancel) => claims.RemoveAsync(claim, cancel);

    /// <summary>Removes the claims whose time is over.</summary>
    public Task ForgetAsync(CancellationToken cancel) => claims.RemoveBeforeAsync(time.GetUtcNow() - KeptFor, cancel);

    private async Task<Outcome<Claimed>> TakeOverAsync(Claim claim, CancellationToken cancel) =>
        await claims.TryReplaceAsync(claim, cancel) is { } taken ? Begin(taken) : InFlight(TakeOverAfter);

    private static Refusal InFlight(TimeSpan wait) => new(RefusalKind.RequestInFlight) { Wait = wait };

    private static Claimed Begin(Claim claim) => new(claim, new IdempotentRequest(claim.Id, MayHaveRun: true));
}

/// <summary>What a request found at its key: that it is to be carried out, or the answer that it had before.</summary>
/// <param name="Claim">The claim as it is stored.</param>
/// <param name="Request">The try.</param>
/// <param name="Answer">The answer as it was given to <see cref="ClaimService.KeepAnswerAsync"/>; <see langword="null"/> if the request
/// is to be carried out.</param>
public sealed record Claimed(Claim Claim, IdempotentRequest Request, ReadOnlyMemory<byte>? Answer = null);

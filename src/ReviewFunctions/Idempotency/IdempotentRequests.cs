using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Idempotency;

/// <summary>Carries out a request that has an <c>Idempotency-Key</c> once, and answers its repeats with the first answer.</summary>
public sealed class IdempotentRequests(ClaimService claims, TimeProvider time)
{
    /// <summary>
    /// The answer to a request, or the one that it was given before. A request that was refused did nothing, so its key is free again; one
    /// that was carried out is not answered before its answer is kept.
    /// </summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, Func<IdempotentRequest, Task<IResult>> answer, CancellationToken cancel)
    {
        if (!SentKey.IsSent(request)) return await answer(IdempotentRequest.Only(time.GetUtcNow()));
        if (SentKey.Read(request) is not { } key) return Problem.BadIdempotencyKey;
        var body = await JsonBody.ReadAllAsync(request, cancel);
        using var again = new MemoryStream(body.ToArray());
        request.Body = again;
        return await AnswerAsync(request, key, SentKey.FingerprintOf(request, body.Span), answer, cancel);
    }

    /// <summary>The same for a body that was read already and is too long to be held.</summary>
    /// <param name="request">The request.</param>
    /// <param name="content">What stands for its body: the same if, and only if, the same was sent.</param>
    /// <param name="answer">Carries the request out.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IResult> AnswerAsync(
        HttpRequest request, ReadOnlyMemory<byte> content, Func<IdempotentRequest, Task<IResult>> answer, CancellationToken cancel)
    {
        if (!SentKey.IsSent(request)) return await answer(IdempotentRequest.Only(time.GetUtcNow()));
        if (SentKey.Read(request) is not { } key) return Problem.BadIdempotencyKey;
        return await AnswerAsync(request, key, SentKey.FingerprintOf(request, content.Span), answer, cancel);
    }

    private async Task<IResult> AnswerAsync(
        HttpRequest request, IdempotencyKey key, string fingerprint, Func<IdempotentRequest, Task<IResult>> answer,
        CancellationToken cancel)
    {
        var outcome = await claims.ClaimAsync(key, fingerprint, cancel);
        if (!outcome.TryGet(out var claimed, out var refusal)) return Refusals.Answer(refusal);
        if (claimed.Answer is { } known) return KeptAnswer.Read(known);
        var given = await KeptAnswer.OfAsync(await answer(claimed.Request), request.HttpContext);
        // Not ended by the client's going away: what was done is to be known to its next try.
        if (given.IsSuccess) await claims.KeepAnswerAsync(key, claimed.Claim, given.ToBytes(), CancellationToken.None);
        else await claims.GiveUpAsync(claimed.Claim, CancellationToken.None);
        return given;
    }
}

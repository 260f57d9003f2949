using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Http;

namespace ReviewFunctions.Idempotency;

/// <summary>Does a request that has an <c>Idempotency-Key</c> once. Every function that takes POST goes through it, behind whatever lets people in.</summary>
public sealed class Once(ClaimOffice claims, TimeProvider time)
{
    /// <summary>
    /// The answer to a request, or the one that it was given before. A request that was refused did nothing, so its key is free again; one
    /// that is done is not answered before its answer is kept.
    /// </summary>
    public Task<IResult> AnswerAsync(HttpRequest request, Func<Attempt, Task<IResult>> answer, CancellationToken cancel)
    {
        if (request.Headers[SentKey.Header].Count == 0) return answer(Attempt.Only(time.GetUtcNow()));
        if (SentKey.Read(request) is not { } key) return Task.FromResult<IResult>(Problem.BadIdempotencyKey);
        return JsonBody.ReadAllAsync(request, async body =>
        {
            using var again = new MemoryStream(body.ToArray());
            request.Body = again;
            return await AnswerAsync(request, key, SentKey.FingerprintOf(request, body.Span), answer, cancel);
        }, cancel);
    }

    /// <summary>The same for a body that was read already and is too long to be held.</summary>
    /// <param name="request">The request.</param>
    /// <param name="content">What stands for its body: the same if, and only if, the same was sent.</param>
    /// <param name="answer">Does the request.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<IResult> AnswerAsync(HttpRequest request, ReadOnlyMemory<byte> content, Func<Attempt, Task<IResult>> answer, CancellationToken cancel)
    {
        if (request.Headers[SentKey.Header].Count == 0) return answer(Attempt.Only(time.GetUtcNow()));
        return SentKey.Read(request) is { } key
            ? AnswerAsync(request, key, SentKey.FingerprintOf(request, content.Span), answer, cancel)
            : Task.FromResult<IResult>(Problem.BadIdempotencyKey);
    }

    private async Task<IResult> AnswerAsync(
        HttpRequest request, IdempotencyKey key, string fingerprint, Func<Attempt, Task<IResult>> answer, CancellationToken cancel) =>
        await claims.ClaimAsync(key, fingerprint, cancel) switch
        {
            Claimed claimed => await KeepAsync(key, claimed.Claim, await KeptAnswer.OfAsync(await answer(claimed.Attempt), request.HttpContext)),
            Answered answered => KeptAnswer.Read(answered.Answer),
            InFlight inFlight => Problem.RequestInFlight(inFlight.Wait),
            KeyReused => Problem.IdempotencyKeyReused,
            var other => throw new InvalidOperationException($"No answer to a {other.GetType().Name}."),
        };

    /// <summary>Not ended by the client's going away: what was done is to be known to its next try.</summary>
    private async Task<IResult> KeepAsync(IdempotencyKey key, Claim claim, KeptAnswer answer)
    {
        if (answer.IsSuccess) await claims.KeepAnswerAsync(key, claim, answer.ToBytes(), CancellationToken.None);
        else await claims.GiveUpAsync(claim, CancellationToken.None);
        return answer;
    }
}

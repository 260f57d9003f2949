namespace ReviewFunctions.Core.Idempotency;

/// <summary>One try at a request. What it writes bears the request's id, so that a later try of the same request finds it.</summary>
/// <param name="Id">The request's id, a UUID of version 7: the same for every try under one idempotency key.</param>
/// <param name="MayHaveRun">Whether another try may have done some or all of it.</param>
public readonly record struct IdempotentRequest(Guid Id, bool MayHaveRun)
{
    /// <summary>The only try of a request that has no idempotency key.</summary>
    public static IdempotentRequest Only(DateTimeOffset now) => new(Guid.CreateVersion7(now), MayHaveRun: false);
}

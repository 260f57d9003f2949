namespace ReviewFunctions.Core.Idempotency;

/// <summary>The claim that a request has on its idempotency key: written before the request does anything.</summary>
public sealed record Claim
{
    /// <inheritdoc cref="IdempotencyKey.Name"/>
    public required string Key { get; init; }

    /// <summary>What tells the request from another one under the same key.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The request's id, which every try of it works under.</summary>
    public required Guid Id { get; init; }

    /// <summary>When the latest try began.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The sealed answer; <see langword="null"/> while there is none.</summary>
    public ReadOnlyMemory<byte>? Answer { get; init; }

    /// <summary>The store's tag of this very state; <see langword="null"/> before it is stored.</summary>
    public string? Version { get; init; }
}

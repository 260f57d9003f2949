namespace ReviewFunctions.Core.Idempotency;

/// <summary>What a request found at its key: that it is to be carried out, or the answer that it had before.</summary>
/// <param name="Claim">The claim as it is stored.</param>
/// <param name="Attempt">The try.</param>
/// <param name="Answer">The answer as it was given to <see cref="ClaimOffice.KeepAnswerAsync"/>; <see langword="null"/> if the request
/// is to be carried out.</param>
public sealed record Claimed(Claim Claim, Attempt Attempt, ReadOnlyMemory<byte>? Answer = null);

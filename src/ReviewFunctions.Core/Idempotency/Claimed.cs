namespace ReviewFunctions.Core.Idempotency;

/// <summary>The key is this try's.</summary>
/// <param name="Claim">The claim as it is stored.</param>
/// <param name="Attempt">The try.</param>
public sealed record Claimed(Claim Claim, Attempt Attempt) : ClaimOutcome;

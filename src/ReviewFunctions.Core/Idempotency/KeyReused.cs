namespace ReviewFunctions.Core.Idempotency;

/// <summary>The key belongs to another request.</summary>
public sealed record KeyReused : ClaimOutcome;

namespace ReviewFunctions.Core.Idempotency;

/// <summary>What a request found at its key: <see cref="Claimed"/>, <see cref="Answered"/>, <see cref="InFlight"/> or <see cref="KeyReused"/>.</summary>
public abstract record ClaimOutcome;

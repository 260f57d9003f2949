namespace ReviewFunctions.Core.Idempotency;

/// <summary>The request was done before.</summary>
/// <param name="Answer">What it was answered with, as it was given to <see cref="ClaimOffice.KeepAnswerAsync"/>.</param>
public sealed record Answered(ReadOnlyMemory<byte> Answer) : ClaimOutcome;

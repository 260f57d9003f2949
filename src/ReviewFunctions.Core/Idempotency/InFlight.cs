namespace ReviewFunctions.Core.Idempotency;

/// <summary>Another try of the same request is at it, or has died at it.</summary>
/// <param name="Wait">When a further try may take over.</param>
public sealed record InFlight(TimeSpan Wait) : ClaimOutcome;

using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews;

/// <summary>An address that was asked for belongs to another review.</summary>
/// <param name="Errors">Which, each with its place in the request.</param>
public sealed record AddressTaken(IReadOnlyList<FieldError> Errors) : RevisionOutcome;

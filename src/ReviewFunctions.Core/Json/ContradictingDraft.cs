namespace ReviewFunctions.Core.Json;

/// <summary>The request would be fine by itself, and would change what cannot be changed this way.</summary>
/// <param name="Errors">Each field that it would change.</param>
public sealed record ContradictingDraft(IReadOnlyList<FieldError> Errors) : DraftReading;

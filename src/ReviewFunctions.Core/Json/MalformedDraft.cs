namespace ReviewFunctions.Core.Json;

/// <summary>The request is not a JSON object that could be read field by field.</summary>
/// <param name="Error">Why, and where in its text that is known; it points at the whole document, <c>#</c>.</param>
public sealed record MalformedDraft(FieldError Error) : DraftReading;

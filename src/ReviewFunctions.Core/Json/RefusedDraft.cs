namespace ReviewFunctions.Core.Json;

/// <summary>The request is JSON, but not a draft of what it should be.</summary>
/// <param name="Errors">Everything that is wrong with it, in the order of the fields; at least one and at most <see cref="MaxErrors"/>.</param>
public sealed record RefusedDraft(IReadOnlyList<FieldError> Errors) : DraftReading
{
    /// <summary>The most errors reported at once; what is wrong beyond them shows when they are mended.</summary>
    public const int MaxErrors = 100;
}

namespace ReviewFunctions.Core.Json;

/// <summary>
/// What came of reading a request for something to be made: an accepted draft of its own type, a <see cref="RefusedDraft"/> or a
/// <see cref="MalformedDraft"/>.
/// </summary>
public abstract record DraftReading
{
    /// <summary>What becomes of an accepted draft other than it was written, each with its place.</summary>
    public IReadOnlyList<FieldWarning> Warnings { get; init; } = [];

    /// <summary>Reads a JSON object in UTF-8, field by field. Never throws, whatever is sent.</summary>
    /// <param name="utf8">What was sent.</param>
    /// <param name="read">Reads the draft; <see langword="null"/> when something it needs is missing or wrong, which an error then says.</param>
    /// <param name="accept">Takes a draft without errors.</param>
    internal static DraftReading Of<T>(ReadOnlyMemory<byte> utf8, Func<JsonFields, T?> read, Func<T, DraftReading> accept)
        where T : class
    {
        if (StrictJson.Parse(utf8, out var fault) is not { } document) return new MalformedDraft(new FieldError(JsonFields.Root, fault));
        using (document)
        {
            var errors = new FieldErrors();
            var draft = read(new JsonFields(document.RootElement, JsonFields.Root, errors));
            return draft is null || errors.Found.Count > 0
                ? new RefusedDraft(errors.Found)
                : accept(draft) with { Warnings = errors.Warnings };
        }
    }
}

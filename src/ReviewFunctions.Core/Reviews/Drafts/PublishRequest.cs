using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>When a review is to become public.</summary>
/// <param name="At">The time, which may have passed; <see langword="null"/> for now.</param>
public sealed record PublishRequest(DateTimeOffset? At) : DraftReading
{
    /// <summary>Reads a request to publish: nothing at all, or a JSON object with or without <c>at</c>.</summary>
    /// <returns>A <see cref="PublishRequest"/>, a <see cref="RefusedDraft"/> or a <see cref="MalformedDraft"/>.</returns>
    public static DraftReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.IsEmpty) return new PublishRequest(At: null);
        if (StrictJson.Parse(utf8, out var fault) is not { } document) return new MalformedDraft(new FieldError(JsonFields.Root, fault));
        using (document)
        {
            var errors = new FieldErrors();
            var fields = new JsonFields(document.RootElement, JsonFields.Root, errors);
            var at = fields.Optional("at")?.Instant();
            fields.RefuseOthers();
            return errors.Found.Count > 0 ? new RefusedDraft(errors.Found) : new PublishRequest(at);
        }
    }
}

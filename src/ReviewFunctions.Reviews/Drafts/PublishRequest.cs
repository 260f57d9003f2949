using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Drafts;

/// <summary>When a review is to become public.</summary>
/// <param name="At">The time, which may have passed; <see langword="null"/> for now.</param>
public sealed record PublishRequest(DateTimeOffset? At)
{
    /// <summary>Reads a request to publish: nothing at all, or a JSON object with or without <c>at</c>.</summary>
    public static Outcome<PublishRequest> Read(ReadOnlyMemory<byte> utf8) =>
        utf8.IsEmpty ? new PublishRequest(At: null) : JsonRequest.Read(utf8, RefusalKind.InvalidReview, Read);

    private static PublishRequest Read(JsonFields fields)
    {
        var at = fields.Optional("at")?.Instant();
        fields.RefuseOthers();
        return new PublishRequest(at);
    }
}

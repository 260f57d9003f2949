using System.Text.Json;
using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>The fields of a stored review that come back in a request and are not for it to change.</summary>
internal static class ReadOnlyFields
{
    /// <summary>How far publication is. It moves by itself, so it is never compared.</summary>
    private const string Publication = "publication";

    private static readonly (string Name, string Advice)[] Fixed =
    [
        ("id", "It is the review's for good."),
        ("url", "It follows the slug."),
        ("status", "It is changed by the actions publish, withdraw, delete and undelete."),
        ("formerStatus", "It is what undelete brings back."),
        ("published", "It is fixed at the first publication."),
        ("due", "It is set by the action publish."),
        ("updated", "It moves with changes; a request can say that it is significant."),
        ("revision", "It counts the saves."),
        ("saved", "It is when the revision was saved."),
        ("editor", "It is whoever saves."),
        ("feedId", "It is fixed at creation."),
        ("formerPaths", "They are fixed at creation."),
        ("formerSlugs", "They are the slugs that the review had while it was public."),
    ];

    /// <summary>Which of them a request would change. Those that it leaves out it does not change, unless it is a patch that takes them away.</summary>
    public static IReadOnlyList<FieldError> Changed(JsonFields sent, JsonElement present, bool isPatch)
    {
        var changed = new FieldErrors();
        sent.Raw(Publication);
        foreach (var (name, advice) in Fixed)
        {
            if (sent.Raw(name) is not { } value || Same(value, Property(present, name), isPatch)) continue;
            changed.Add($"{JsonFields.Root}/{name}", $"Cannot be changed here: send it back as it was, or leave it out. {advice}");
        }

        return changed.Found;
    }

    private static bool Same(JsonElement sent, JsonElement? present, bool isPatch)
    {
        if (sent.ValueKind is JsonValueKind.Null) return present is null || !isPatch;
        return present is { } stored
            ? JsonField.AreSame(sent, stored) || AreSameInstant(sent, stored)
            : sent.ValueKind is JsonValueKind.Array && sent.GetArrayLength() == 0; // What is read leaves empty lists out.
    }

    // Tools write the same time in other ways.
    private static bool AreSameInstant(JsonElement sent, JsonElement stored) =>
        JsonField.TextOf(sent) is { } left && JsonField.TextOf(stored) is { } right
        && Rfc3339.TryParse(left, out var one) && Rfc3339.TryParse(right, out var other) && one == other;

    private static JsonElement? Property(JsonElement present, string name) => present.TryGetProperty(name, out var value) ? value : null;
}

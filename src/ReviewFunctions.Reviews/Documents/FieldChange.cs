using System.Text.Json.Nodes;

namespace ReviewFunctions.Reviews.Documents;

/// <summary>A field that is another in a later revision.</summary>
/// <param name="Field">Where it is: the names down to it, with slashes between, such as <c>rating/value</c> (a JSON Pointer without its
/// first slash, <see href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</see>).</param>
/// <param name="Before">What it was; <see langword="null"/> if it was not there.</param>
/// <param name="After">What it is; <see langword="null"/> if it is not there.</param>
public sealed record FieldChange(string Field, JsonNode? Before, JsonNode? After)
{
    /// <summary>
    /// The fields that differ between two documents, in their order. Of an object that both have it is each of its fields; whole are one
    /// that only one of them has, and lists, as a merge patch would have them.
    /// </summary>
    public static IReadOnlyList<FieldChange> Between(JsonObject before, JsonObject after) => [.. Between(before, after, "")];

    private static IEnumerable<FieldChange> Between(JsonObject before, JsonObject after, string within)
    {
        foreach (var name in after.Select(field => field.Key).Union(before.Select(field => field.Key)))
        {
            var (was, now, path) = (before[name], after[name], within + Escape(name));
            if (was is JsonObject former && now is JsonObject later)
                foreach (var change in Between(former, later, $"{path}/")) yield return change;
            else if (!JsonNode.DeepEquals(was, now))
                yield return new FieldChange(path, was, now);
        }
    }

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

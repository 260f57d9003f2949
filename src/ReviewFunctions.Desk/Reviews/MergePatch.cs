using System.Text.Json.Nodes;

namespace ReviewFunctions.Desk.Reviews;

/// <summary>Makes merge patches (<see href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</see>).</summary>
public static class MergePatch
{
    /// <summary>The patch that makes <paramref name="after"/> of <paramref name="before"/>; empty if they are the same.</summary>
    /// <param name="before">What is patched.</param>
    /// <param name="after">What it is to become.</param>
    /// <param name="except">Fields of the whole that are left as they are.</param>
    public static JsonObject Between(JsonObject before, JsonObject after, IReadOnlySet<string> except)
    {
        var patch = new JsonObject();
        foreach (var name in before.Concat(after).Select(field => field.Key).Distinct())
        {
            if (except.Contains(name) || JsonNode.DeepEquals(before[name], after[name])) continue;
            patch[name] = before[name] is JsonObject from && after[name] is JsonObject to
                ? Between(from, to, new HashSet<string>())
                : after[name]?.DeepClone();
        }

        return patch;
    }
}

using System.Text.Json.Nodes;

namespace ReviewFunctions.Cli.Running;

/// <summary>Reads texts out of JSON that somebody else wrote.</summary>
internal static class JsonTexts
{
    /// <summary>The text of a field; <see langword="null"/> if there is none, or something that is no text.</summary>
    internal static string? TextOf(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The text, the number or the truth value of a field as text; empty if there is none.</summary>
    internal static string ScalarOf(this JsonObject json, string name) => json[name] is JsonValue value ? value.ToString() : "";
}

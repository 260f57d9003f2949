using System.Text.Json.Nodes;

namespace ReviewFunctions.OpenApi;

/// <summary>Bodies as they are sent and answered with: the files beside this one, each by the name of its schema.</summary>
internal static class BodyExamples
{
    private const string Suffix = ".json";

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, JsonNode> All { get; } = typeof(BodyExamples).Assembly
        .GetManifestResourceNames()
        .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .ToDictionary(name => name[..^Suffix.Length], Read);

    /// <summary>The names of the examples of a schema.</summary>
    public static IReadOnlyList<string> Of(string schema) => All.ContainsKey(schema) ? [schema] : [];

    private static JsonNode Read(string name)
    {
        using var file = typeof(BodyExamples).Assembly.GetManifestResourceStream(name)!; // Not null: its name was just listed.
        return JsonNode.Parse(file) ?? throw new InvalidOperationException($"The example {name} is null.");
    }
}

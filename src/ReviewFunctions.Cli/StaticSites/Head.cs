using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Files;
using Tomlyn;
using Tomlyn.Model;

namespace ReviewFunctions.Cli.StaticSites;

/// <summary>The fields at the head of a page of a static site: YAML between lines <c>---</c> or TOML between lines <c>+++</c>.</summary>
/// <param name="Fields">The fields. Numbers, truths and times are texts, as they are written.</param>
/// <param name="Body">What follows.</param>
public sealed record Head(JsonObject Fields, string Body)
{
    private const string Yaml = "---\n", Toml = "+++\n";

    /// <summary>Reads a page; <see langword="null"/> if it has no head that can be read.</summary>
    public static Head? Read(string page)
    {
        var text = page.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var fence = text.StartsWith(Yaml, StringComparison.Ordinal) ? Yaml : text.StartsWith(Toml, StringComparison.Ordinal) ? Toml : null;
        if (fence is null) return null;
        var rest = text.EndsWith('\n') ? text : $"{text}\n";
        var end = rest.IndexOf($"\n{fence}", fence.Length - 1, StringComparison.Ordinal);
        if (end < 0) return null;
        var fields = FieldsOf(rest[fence.Length..(end + 1)], isToml: fence == Toml);
        return fields is null ? null : new Head(fields, rest[(end + 1 + fence.Length)..].Trim('\n'));
    }

    /// <summary>A text; <see langword="null"/> if it has none by these names, of which the first counts.</summary>
    public string? Text(params string[] names) => names
        .Select(name => Fields[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : null)
        .FirstOrDefault(text => !string.IsNullOrEmpty(text));

    /// <summary>The texts of a list, or the words of a text.</summary>
    public IEnumerable<string> List(string name) => Fields[name] switch
    {
        JsonArray items => items.OfType<JsonValue>().Select(item => item.ToString()),
        JsonValue value => value.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries),
        _ => [],
    };

    /// <summary>The fields of YAML or TOML that stands for itself; <see langword="null"/> if it cannot be read.</summary>
    public static JsonObject? FieldsOf(string text, bool isToml) => isToml ? OfToml(text) : OfYaml(text);

    private static JsonObject? OfYaml(string yaml) => FrontMatter.Read(yaml, offset: 1) is { Fault: null } read ? read.Fields : null;

    private static JsonObject? OfToml(string toml)
    {
        try
        {
            return TomlSerializer.Deserialize<TomlTable>(toml) is { } table ? OfTable(table, 1) as JsonObject : null;
        }
        catch (TomlException)
        {
            return null;
        }
    }

    private static JsonNode? OfTable(object? value, int depth) => value switch
    {
        _ when depth > FrontMatter.MaxDepth => null,
        TomlTable table => new JsonObject(table.Select(field => KeyValuePair.Create(field.Key, OfTable(field.Value, depth + 1)))),
        TomlArray items => new JsonArray([.. items.Select(item => OfTable(item, depth + 1))]),
        IFormattable text => JsonValue.Create(text.ToString(null, System.Globalization.CultureInfo.InvariantCulture)),
        bool truth => JsonValue.Create(truth ? "true" : "false"),
        null => null,
        _ => JsonValue.Create(value.ToString()),
    };
}

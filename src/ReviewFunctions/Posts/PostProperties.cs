using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReviewFunctions.Posts;

/// <summary>
/// The properties of a post, each with its values, as
/// <see href="https://microformats.org/wiki/microformats2-parsing">microformats</see> have them: texts, or objects with further properties.
/// </summary>
internal sealed class PostProperties
{
    /// <summary>Properties that reviews have a field for.</summary>
    public const string Name = "name", Content = "content", Summary = "summary", Category = "category", Photo = "photo",
        Rating = "rating", Best = "best", Worst = "worst", Reviewed = "item", Published = "published", Status = "post-status",
        Visibility = "visibility", Slug = "mp-slug", PhotoAlt = "mp-photo-alt";

    /// <summary>What the names of commands to the server begin with. Those that it does not know are passed over.</summary>
    public const string CommandPrefix = "mp-";

    private readonly Dictionary<string, List<JsonNode>> _values = new(StringComparer.Ordinal);

    /// <summary>The names of all properties that have values, in the order in which they came.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>The values of a property; none if it is missing.</summary>
    public IReadOnlyList<JsonNode> this[string name] => _values.GetValueOrDefault(name) ?? [];

    /// <summary>The first value of a property as a text; <see langword="null"/> if it is missing or has no text.</summary>
    public string? Text(string name) => this[name] is [var first, ..] ? TextOf(first) : null;

    /// <summary>All values of a property as texts, without those that have none.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. this[name].Select(TextOf).OfType<string>()];

    /// <summary>Adds a value, unless the property has it.</summary>
    public void Add(string name, JsonNode value)
    {
        if (!_values.TryGetValue(name, out var values)) _values[name] = values = [];
        if (!values.Any(known => JsonNode.DeepEquals(known, value))) values.Add(value.DeepClone());
    }

    /// <summary>Adds a text, if there is one.</summary>
    public void AddText(string name, string? text)
    {
        if (text is not null) Add(name, JsonValue.Create(text));
    }

    /// <summary>Adds a number as a text, if there is one.</summary>
    public void AddNumber(string name, decimal? number) => AddText(name, number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Removes a property.</summary>
    public void Remove(string name) => _values.Remove(name);

    /// <summary>Removes a value of a property, if it has it: by its text too, where the value says more.</summary>
    public void Remove(string name, JsonNode value)
    {
        if (!_values.TryGetValue(name, out var values)) return;
        values.RemoveAll(known => JsonNode.DeepEquals(known, value) || (TextOf(known) is { } text && text == TextOf(value)));
        if (values.Count == 0) _values.Remove(name);
    }

    /// <summary>The same properties in JSON, each with the list of its values.</summary>
    public JsonObject ToJson() => new(_values.Select(property => KeyValuePair.Create<string, JsonNode?>(
        property.Key, new JsonArray([.. property.Value.Select(value => value.DeepClone())]))));

    /// <summary>A value as a text: itself, its <c>value</c>, or the name of the object that it is.</summary>
    public static string? TextOf(JsonNode? value) => value switch
    {
        JsonValue scalar => scalar.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? scalar.ToString() : null,
        JsonObject { Count: > 0 } whole when whole["value"] is JsonValue said => TextOf(said),
        JsonObject { Count: > 0 } whole => Inner(whole, Name),
        _ => null,
    };

    /// <summary>The first value of a property of an object as a text.</summary>
    public static string? Inner(JsonObject whole, string name) =>
        whole["properties"] is JsonObject properties && properties[name] is JsonArray { Count: > 0 } values ? TextOf(values[0]) : null;
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ReviewFunctions.Reviews.Json;

/// <summary>
/// JSON as it is stored and answered, in UTF-8: camel case, no indentation, nothing written for what is missing. What is stored is read
/// back to the character, and stays readable when fields are added: unknown ones are passed over.
/// </summary>
public static class JsonFormat
{
    /// <summary>Never put into HTML as it is, so only what JSON itself asks for needs an escape, and Hangul stays legible.</summary>
    private static readonly JavaScriptEncoder Legible = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = Legible };

    private static readonly JsonSerializerOptions Indented = new(Plain) { WriteIndented = true };

    /// <summary>How JSON is written property by property.</summary>
    public static JsonWriterOptions Writer { get; } = new() { Encoder = Legible };

    /// <summary>JSON in its shortest form.</summary>
    public static string Text(JsonNode json) => json.ToJsonString(Plain);

    /// <summary>JSON in its shortest form, in UTF-8.</summary>
    public static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(Text(json));

    /// <summary>JSON for people, indented.</summary>
    public static string TextForPeople(JsonNode json) => json.ToJsonString(Indented);

    /// <summary>The format for types whose serialisers were made when they were compiled.</summary>
    /// <param name="types">The serialisers.</param>
    /// <param name="converters">How values are written that JSON has no form for. Times, dates and languages have theirs already.</param>
    public static JsonSerializerOptions Of(IJsonTypeInfoResolver types, params ReadOnlySpan<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = Legible,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            TypeInfoResolver = types,
            Converters = { new LanguageTagJson(), new ReviewIdJson(), new InstantJson(), new PartialDateJson() },
        };
        foreach (var converter in converters) options.Converters.Add(converter);
        return options;
    }

    /// <summary>Writes an enumeration by the names of its values.</summary>
    public static JsonConverter Names<T>()
        where T : struct, Enum => new JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

    /// <summary>The serialiser of a type.</summary>
    public static JsonTypeInfo<T> TypeOf<T>(this JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}

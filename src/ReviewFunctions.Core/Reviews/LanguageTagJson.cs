using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Reviews;

/// <summary>A language tag as a JSON string.</summary>
internal sealed class LanguageTagJson : JsonConverter<LanguageTag>
{
    /// <inheritdoc/>
    public override LanguageTag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LanguageTag.TryParse(reader.GetString(), out var tag) ? tag : throw new JsonException("Not a language tag.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LanguageTag value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

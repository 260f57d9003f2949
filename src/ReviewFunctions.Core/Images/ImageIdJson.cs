using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Images;

/// <summary>An image's id as a JSON string.</summary>
internal sealed class ImageIdJson : JsonConverter<ImageId>
{
    /// <inheritdoc/>
    public override ImageId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ImageId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not an image's id.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ImageId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Json;

/// <summary>
/// A time in whole seconds, in UTC and with a <c>Z</c>
/// (<see href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, 5.6</see>).
/// </summary>
internal sealed class InstantJson : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewFunctions.Markup;

/// <summary>
/// The identity of an image: the first half of the SHA-256 of the bytes that were uploaded, written as 32 lower-case hexadecimal digits.
/// The same picture twice is one image.
/// </summary>
[JsonConverter(typeof(ImageIdJson))]
public readonly record struct ImageId : IComparable<ImageId>
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 32;

    private readonly string? _digits;

    private ImageId(string digits) => _digits = digits;

    /// <summary>The id of content by its hash.</summary>
    /// <param name="sha256">The whole hash, 32 bytes.</param>
    public static ImageId Of(ReadOnlySpan<byte> sha256) => new(Convert.ToHexStringLower(sha256[..(Length / 2)]));

    /// <summary>Reads the 32 digits; <see langword="false"/> for another length and for upper case.</summary>
    public static bool TryParse(string? text, out ImageId id)
    {
        id = default;
        if (text is not { Length: Length } || !text.All(char.IsAsciiHexDigitLower)) return false;
        id = new ImageId(text);
        return true;
    }

    /// <summary>Reads an id that this software wrote.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static ImageId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("An image's id has 32 hexadecimal digits.");

    /// <inheritdoc/>
    public int CompareTo(ImageId other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>The 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => _digits ?? new string('0', Length);

    /// <summary>Whether the left id stands before the right one.</summary>
    public static bool operator <(ImageId left, ImageId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id stands behind the right one.</summary>
    public static bool operator >(ImageId left, ImageId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id does not stand behind the right one.</summary>
    public static bool operator <=(ImageId left, ImageId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id does not stand before the right one.</summary>
    public static bool operator >=(ImageId left, ImageId right) => left.CompareTo(right) >= 0;
}

/// <summary>An image's id as a JSON string.</summary>
public sealed class ImageIdJson : JsonConverter<ImageId>
{
    /// <inheritdoc/>
    public override ImageId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ImageId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not an image's id.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ImageId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

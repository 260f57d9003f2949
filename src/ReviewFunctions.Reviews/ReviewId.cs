using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewFunctions.Reviews;

/// <summary>
/// The identity of a review: a time-ordered UUID, version 7
/// (<see href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562, 5.7</see>), written as 32 lower-case hexadecimal digits. It
/// survives every edit and appears in feeds for ever.
/// </summary>
public readonly record struct ReviewId : IComparable<ReviewId>
{
    private readonly Guid _value;

    private ReviewId(Guid value) => _value = value;

    /// <summary>When the id was made, in whole milliseconds, as the id itself says.</summary>
    public DateTimeOffset Created =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(
            ToString().AsSpan(0, 12), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <summary>A new id whose time is <paramref name="now"/>; ids made later sort later.</summary>
    public static ReviewId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>The id that a request to create a review gives to it: a UUID of version 7.</summary>
    public static ReviewId Of(Guid request) => new(request);

    /// <summary>Reads the 32 digits; <see langword="false"/> for another length, upper case or another version of UUID.</summary>
    public static bool TryParse(string? text, out ReviewId id)
    {
        id = default;
        if (!Guid.TryParseExact(text, "N", out var value) || value.Version != 7 || value.ToString("N") != text) return false;
        id = new ReviewId(value);
        return true;
    }

    /// <summary>Reads an id that this software wrote.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static ReviewId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A review's id has 32 hexadecimal digits.");

    /// <inheritdoc/>
    public int CompareTo(ReviewId other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>The 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => _value.ToString("N");

    /// <summary>Whether the left id was made before the right one.</summary>
    public static bool operator <(ReviewId left, ReviewId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id was made after the right one.</summary>
    public static bool operator >(ReviewId left, ReviewId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id was not made after the right one.</summary>
    public static bool operator <=(ReviewId left, ReviewId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id was not made before the right one.</summary>
    public static bool operator >=(ReviewId left, ReviewId right) => left.CompareTo(right) >= 0;
}

/// <summary>The id of a review as a JSON string.</summary>
internal sealed class ReviewIdJson : JsonConverter<ReviewId>
{
    /// <inheritdoc/>
    public override ReviewId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReviewId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not the id of a review.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ReviewId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

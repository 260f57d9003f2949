using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ReviewFunctions.Reviews.Json;

/// <summary>
/// Times as requests spell them (<see href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, 5.6</see>): always with an
/// offset, which no server has to guess.
/// </summary>
public static partial class Rfc3339
{
    /// <summary>Years that a time may be in, in UTC. What lies beyond is a slip, or more than the storage takes.</summary>
    public const int FirstYear = 1900, LastYear = 2200;

    /// <summary>
    /// Reads a time and cuts it to whole seconds; <see langword="false"/> when it has no offset, does not exist or is out of bounds.
    /// </summary>
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        var parts = Form().Match(text);
        if (!parts.Success) return false;
        var offset = parts.Groups["offset"].Value.ToUpperInvariant().Replace("Z", "+00:00");
        if (!DateTimeOffset.TryParseExact(
            $"{parts.Groups["date"]}T{parts.Groups["time"]}{offset}", "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var local))
        {
            return false;
        }

        instant = local.ToUniversalTime();
        return instant.Year is >= FirstYear and <= LastYear;
    }

    [GeneratedRegex(
        @"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.[0-9]+)?(?<offset>[Zz]|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}

/// <summary>
/// A time in whole seconds, in UTC and with a <c>Z</c>
/// (<see href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, 5.6</see>).
/// </summary>
public sealed class InstantJson : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Write(value));

    /// <summary>The text of a time.</summary>
    public static string Write(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews;

/// <summary>When the reviewer saw, read, heard, played or visited what is reviewed. It says at least one of the two.</summary>
/// <param name="Date">When: a day, a month or a year.</param>
/// <param name="Again">Whether not for the first time; <see langword="null"/> when the review does not say.</param>
public sealed record Experience(PartialDate? Date = null, bool? Again = null);

/// <summary>
/// A day, a month or a year of the calendar, as <see href="https://www.w3.org/TR/NOTE-datetime">W3CDTF</see> writes it: <c>2026-11-22</c>,
/// <c>2026-11</c> or <c>2026</c>, in the years 1900 to 2200.
/// </summary>
public readonly record struct PartialDate
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private readonly string _text;

    private PartialDate(string text, DateOnly begin) => (_text, Begin) = (text, begin);

    /// <summary>Its first day.</summary>
    public DateOnly Begin { get; }

    /// <summary>Whether it says a day.</summary>
    public bool HasDay => _text.Length == Forms[0].Length;

    /// <summary>Whether it says a month.</summary>
    public bool HasMonth => _text.Length >= Forms[1].Length;

    /// <summary>Reads one; <see langword="false"/> when it has another form, does not exist or is out of bounds.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (!DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var begin)) return false;
        if (begin.Year is < Rfc3339.FirstYear or > Rfc3339.LastYear) return false;
        date = new PartialDate(text, begin);
        return true;
    }

    /// <summary>The date as it was written.</summary>
    public override string ToString() => _text;
}

/// <summary>A day, a month or a year as a JSON string.</summary>
internal sealed class PartialDateJson : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("Not a day, a month or a year.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewFunctions.Core.Json;

/// <summary>Times as requests spell them (<see href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, 5.6</see>): always with an offset, which no server has to guess.</summary>
internal static partial class Rfc3339
{
    /// <summary>Years that a time may be in, as it is written. What lies beyond is a slip, or more than the storage takes.</summary>
    public const int FirstYear = 1900, LastYear = 2200;

    /// <summary>Reads a time; <see langword="false"/> for another form, a day that is in no calendar, or a year out of bounds. Leap seconds are none of ours.</summary>
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        return Form().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant)
            && instant.Year is >= FirstYear and <= LastYear;
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,7})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}

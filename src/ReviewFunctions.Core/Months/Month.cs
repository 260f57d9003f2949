using System.Globalization;

namespace ReviewFunctions.Core.Months;

/// <summary>A month in UTC: where a review belongs for good, since the time of its publication never moves.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Number">1 to 12.</param>
public sealed record Month(int Year, int Number)
{
    /// <summary>Its first moment.</summary>
    public DateTimeOffset Begin => new(Year, Number, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The first moment after it.</summary>
    public DateTimeOffset End => Begin.AddMonths(1);

    /// <summary>The month of a time.</summary>
    public static Month Of(DateTimeOffset time) => new(time.UtcDateTime.Year, time.UtcDateTime.Month);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a month.</exception>
    public static Month Parse(string text) =>
        Of(DateTimeOffset.ParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    /// <summary>The year and the month, such as <c>2026-11</c>; in the order of time.</summary>
    public override string ToString() => Begin.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

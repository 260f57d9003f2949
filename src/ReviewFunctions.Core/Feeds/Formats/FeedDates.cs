using System.Globalization;

namespace ReviewFunctions.Core.Feeds.Formats;

/// <summary>Dates as feeds write them.</summary>
internal static class FeedDates
{
    /// <summary>
    /// A date in UTC and whole seconds (<see href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, 5.6</see>).
    /// </summary>
    internal static string Rfc3339(DateTimeOffset date) =>
        date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

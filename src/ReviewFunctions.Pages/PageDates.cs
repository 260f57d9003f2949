using System.Globalization;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>Dates on pages. Never in the words of a culture's data, which differ from machine to machine.</summary>
public static class PageDates
{
    /// <summary>For machines (<see href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, 5.6</see>).</summary>
    public static string Machine(DateTimeOffset date) =>
        date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>For people, in the site's time zone: in English words where the text around it is English, else in figures.</summary>
    public static string Written(DateTimeOffset date, SiteTimeZone zone, LanguageTag language) =>
        zone.Local(date).ToString(IsEnglish(language.ToString()) ? "d MMMM yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether a moment is on a later day than another, in the site's time zone.</summary>
    public static bool IsLaterDay(DateTimeOffset moment, DateTimeOffset other, SiteTimeZone zone) =>
        zone.Local(moment).Date > zone.Local(other).Date;

    /// <summary>What an archive has: its month and, behind the first, its number.</summary>
    public static string Written(Archive archive, LanguageTag language)
    {
        var month = archive.Month.Begin.ToString(IsEnglish(language.ToString()) ? "MMMM yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);
        return archive.Number == 1 ? month : string.Create(CultureInfo.InvariantCulture, $"{month} ({archive.Number})");
    }

    /// <summary>When the reviewer saw it, such as <c>November 2026, again</c>.</summary>
    public static string Written(Experience experienced, LanguageTag language)
    {
        var times = experienced.Again switch { true => "again", false => "for the first time", null => null };
        string?[] parts = [experienced.Date is { } date ? Written(date, language) : null, times];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string Written(PartialDate date, LanguageTag language)
    {
        if (!IsEnglish(language.ToString())) return date.ToString();
        return date.Begin.ToString(date.HasDay ? "d MMMM yyyy" : date.HasMonth ? "MMMM yyyy" : "yyyy", CultureInfo.InvariantCulture);
    }

    private static bool IsEnglish(string language) => language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase);
}

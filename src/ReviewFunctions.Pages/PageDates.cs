using System.Globalization;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>
/// Dates on pages: in words, with the names of months that ICU has, where the page has words in its language, else in figures.
/// </summary>
public static class PageDates
{
    /// <summary>For machines (<see href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, 5.6</see>).</summary>
    public static string Machine(DateTimeOffset date) => InstantJson.Write(date);

    /// <summary>For people, in the site's time zone.</summary>
    public static string Written(DateTimeOffset date, SiteTimeZone zone, LanguageTag language) =>
        Write(zone.Local(date), language, PageWords.DayFormat) ?? zone.Local(date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether a moment is on a later day than another, in the site's time zone.</summary>
    public static bool IsLaterDay(DateTimeOffset moment, DateTimeOffset other, SiteTimeZone zone) =>
        zone.Local(moment).Date > zone.Local(other).Date;

    /// <summary>What an archive has: its month and, behind the first, its number.</summary>
    public static string Written(Archive archive, LanguageTag language)
    {
        var begin = archive.Month.Begin.DateTime;
        var month = Write(begin, language, PageWords.MonthFormat) ?? begin.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return archive.Number == 1 ? month : string.Create(CultureInfo.InvariantCulture, $"{month} ({archive.Number})");
    }

    /// <summary>When the reviewer saw it, such as <c>November 2026, again</c>.</summary>
    public static string Written(Experience experienced, LanguageTag language)
    {
        var words = PageWords.For(language);
        var times = experienced.Again switch { true => words["again"], false => words["for the first time"], null => null };
        string?[] parts = [experienced.Date is { } date ? Written(date, language) : null, times];
        return string.Join(words[", "], parts.OfType<string>());
    }

    private static string Written(PartialDate date, LanguageTag language)
    {
        var format = date.HasDay ? PageWords.DayFormat : date.HasMonth ? PageWords.MonthFormat : PageWords.YearFormat;
        return Write(date.Begin.ToDateTime(TimeOnly.MinValue), language, format) ?? date.ToString();
    }

    private static string? Write(DateTime date, LanguageTag language, string format)
    {
        var words = PageWords.For(language);
        return words.LangIn(language) is null ? date.ToString(words[format], words.Dates) : null;
    }
}

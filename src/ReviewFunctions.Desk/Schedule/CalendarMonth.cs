using System.Globalization;
using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Shared;

namespace ReviewFunctions.Desk.Schedule;

/// <summary>A month as a calendar shows it: whole weeks, in the way of a culture.</summary>
/// <param name="first">Its first day.</param>
/// <param name="culture">Which day weeks begin with, and what days and months are called.</param>
public sealed class CalendarMonth(DateOnly first, CultureInfo culture)
{
    private const string Form = "yyyy-MM";

    private const int DaysOfWeek = 7;

    /// <summary>Its first day.</summary>
    public DateOnly First { get; } = first;

    /// <summary>What people call it, with its year.</summary>
    public string Title => First.ToString("Y", culture);

    /// <summary>How an address names it, such as <c>2026-12</c>.</summary>
    public string Name => First.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The names of the days of a week, in their order: in full, and short.</summary>
    public IEnumerable<(string Full, string Short)> DayNames =>
        from offset in Enumerable.Range(0, DaysOfWeek)
        let day = ((int)culture.DateTimeFormat.FirstDayOfWeek + offset) % DaysOfWeek
        select (culture.DateTimeFormat.DayNames[day], culture.DateTimeFormat.AbbreviatedDayNames[day]);

    /// <summary>Its weeks, with the days of the months around it that fill the first and the last.</summary>
    public IEnumerable<DateOnly[]> Weeks
    {
        get
        {
            for (var start = WeekOf(First); start < First.AddMonths(1); start = start.AddDays(DaysOfWeek))
                yield return [.. Enumerable.Range(0, DaysOfWeek).Select(start.AddDays)];
        }
    }

    /// <summary>The month of a day.</summary>
    public static CalendarMonth Of(DateOnly day, CultureInfo culture) => new(new DateOnly(day.Year, day.Month, 1), culture);

    /// <summary>The month that an address names; that of another day where it names none.</summary>
    public static CalendarMonth Read(string? name, DateOnly otherwise, CultureInfo culture) =>
        DateOnly.TryParseExact(name, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is > 1 and < 9999
            ? new CalendarMonth(first, culture)
            : Of(otherwise, culture);

    /// <summary>Whether a day is in it, and not in a month beside it.</summary>
    public bool Has(DateOnly day) => day.Year == First.Year && day.Month == First.Month;

    /// <summary>The first day of the week of a day.</summary>
    public DateOnly WeekOf(DateOnly day) =>
        day.AddDays(-(((int)day.DayOfWeek - (int)culture.DateTimeFormat.FirstDayOfWeek + DaysOfWeek) % DaysOfWeek));

    /// <summary>Where a key leads to from a day; the same day for a key that leads nowhere.</summary>
    public DateOnly Move(DateOnly day, string key) => key switch
    {
        "ArrowLeft" => day.AddDays(-1),
        "ArrowRight" => day.AddDays(1),
        "ArrowUp" => day.AddDays(-DaysOfWeek),
        "ArrowDown" => day.AddDays(DaysOfWeek),
        "PageUp" => day.AddMonths(-1),
        "PageDown" => day.AddMonths(1),
        "Home" => WeekOf(day),
        "End" => WeekOf(day).AddDays(DaysOfWeek - 1),
        _ => day,
    };
}

/// <summary>A review that is to be published at a time to come.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Language">The language of that.</param>
/// <param name="Due">When it is due, by the clocks of the site.</param>
public sealed record ScheduledReview(string Id, string Headline, string? Language, DateTime Due)
{
    /// <summary>What the API says of one; <see langword="null"/> if it is not due at any time.</summary>
    public static ScheduledReview? Of(JsonObject review, Times times) =>
        (string?)review["id"] is { } id && times.Local(review["due"]) is { } due
            ? new ScheduledReview(id, (string?)review["headline"] ?? "", (string?)review["language"], due)
            : null;
}

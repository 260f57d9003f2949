using System.Globalization;
using ReviewFunctions.Desk.Schedule;

namespace ReviewFunctions.Desk.Tests;

public sealed class CalendarMonthTests
{
    private static readonly CultureInfo American = new("en-US"), German = new("de-DE");

    [Fact]
    public void A_month_has_whole_weeks_that_begin_as_those_of_the_culture_do()
    {
        // November 2026 begins with a Sunday and ends with a Monday.
        var november = CalendarMonth.Read("2026-11", DateOnly.MinValue, American);
        Assert.Equal((new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 5)), Ends(november));
        Assert.Equal("Sunday", november.DayNames.First().Full);

        november = CalendarMonth.Read("2026-11", DateOnly.MinValue, German);
        Assert.Equal((new DateOnly(2026, 10, 26), new DateOnly(2026, 12, 6)), Ends(november));
        Assert.Equal("Montag", november.DayNames.First().Full);
        Assert.False(november.Has(new DateOnly(2026, 10, 31)));
    }

    [Theory]
    [InlineData("ArrowLeft", "2026-10-31")]
    [InlineData("ArrowRight", "2026-11-02")]
    [InlineData("ArrowUp", "2026-10-25")]
    [InlineData("ArrowDown", "2026-11-08")]
    [InlineData("PageUp", "2026-10-01")]
    [InlineData("PageDown", "2026-12-01")]
    [InlineData("Home", "2026-10-26")]
    [InlineData("End", "2026-11-01")]
    [InlineData("x", "2026-11-01")]
    public void Keys_lead_from_day_to_day(string key, string day) => Assert.Equal(
        DateOnly.Parse(day, CultureInfo.InvariantCulture),
        CalendarMonth.Read("2026-11", DateOnly.MinValue, German).Move(new DateOnly(2026, 11, 1), key));

    [Theory]
    [InlineData(null)]
    [InlineData("2026-13")]
    [InlineData("0001-01")]
    [InlineData("x")]
    public void An_address_that_names_no_month_stands_for_the_present_one(string? name) =>
        Assert.Equal("2026-11", CalendarMonth.Read(name, new DateOnly(2026, 11, 29), American).Name);

    private static (DateOnly First, DateOnly Last) Ends(CalendarMonth month) => (month.Weeks.First()[0], month.Weeks.Last()[^1]);
}

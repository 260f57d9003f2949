using System.Globalization;
using CsCheck;
using ReviewFunctions.LocalHost.Timers;

namespace ReviewFunctions.LocalHost.Tests;

public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Sunday = new(2026, 11, 1, 10, 0, 30, TimeSpan.Zero);

    [Theory]
    [InlineData("0 * * * * *", "2026-11-01T10:01:00Z")]
    [InlineData("*/15 * * * * *", "2026-11-01T10:00:45Z")]
    [InlineData("0 30 9-17 * * Mon-Fri", "2026-11-02T09:30:00Z")]
    [InlineData("0 0 3 L * ?", "2026-11-30T03:00:00Z")]
    [InlineData("0 0 0 * * 7", "2026-11-08T00:00:00Z")]
    [InlineData("5 * * * *", "2026-11-01T10:05:00Z")]
    [InlineData("00:00:30", "2026-11-01T10:01:00Z")]
    public void A_schedule_gives_the_next_occurrence(string schedule, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, CultureInfo.InvariantCulture), Parse(schedule).After(Sunday));

    [Fact]
    public void A_date_that_never_comes_has_no_occurrence() => Assert.Null(Parse("0 0 0 30 2 *").After(Sunday));

    [Fact]
    public void Hours_are_those_of_UTC() =>
        Assert.Equal(
            new DateTimeOffset(2026, 11, 1, 18, 0, 0, TimeSpan.Zero),
            Parse("0 0 18 * * *").After(new DateTimeOffset(2026, 11, 1, 20, 0, 0, TimeSpan.FromHours(9))));

    [Theory]
    [InlineData("")]
    [InlineData("often")]
    [InlineData("0 * * *")]
    [InlineData("61 * * * * *")]
    [InlineData("-00:00:30")]
    public void Anything_else_is_refused(string schedule) => Assert.ThrowsAny<FormatException>(() => Parse(schedule));

    [Fact]
    public void The_next_occurrence_is_always_later_and_fits_its_fields() =>
        Gen.Select(Gen.Int[0, 59], Gen.Int[0, 23], Gen.Long[0, 3_000_000_000]).Sample((second, hour, moment) =>
        {
            var from = DateTimeOffset.FromUnixTimeSeconds(moment);
            var next = Parse($"{second} 7 {hour} * * *").After(from);
            return next > from && next - from <= TimeSpan.FromDays(1) && (next.Value.Second, next.Value.Hour) == (second, hour);
        });

    [Fact]
    public void Setting_names_are_replaced_by_their_values()
    {
        var settings = new Dictionary<string, string> { ["A"] = "0 0", ["B:C"] = "* * *" };

        Assert.Equal(Parse("0 0 5 * * *").After(Sunday), TimerSchedule.Parse("%A% 5 %B:C%", settings).After(Sunday));
        var missing = Assert.Throws<FormatException>(() => TimerSchedule.Parse("%Gone%", settings));
        Assert.Contains("'Gone'", missing.Message, StringComparison.Ordinal);
    }

    private static TimerSchedule Parse(string text) => TimerSchedule.Parse(text, new Dictionary<string, string>());
}

using CsCheck;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Reviews.Tests.Site;

public sealed class TimeZoneTests
{
    private static readonly DateTimeOffset Moment = new(2019, 12, 31, 15, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Etc/UTC", "2019-12-31T15:30:00")]
    [InlineData("UTC", "2019-12-31T15:30:00")]
    [InlineData("Asia/Seoul", "2020-01-01T00:30:00")]
    [InlineData("America/New_York", "2019-12-31T10:30:00")]
    [InlineData("Asia/Kathmandu", "2019-12-31T21:15:00")]
    [InlineData("Pacific/Apia", "2020-01-01T05:30:00")]
    [InlineData("Etc/GMT+9", "2019-12-31T06:30:00")]
    public void A_moment_is_shown_as_clocks_there_show_it(string name, string local) =>
        Assert.Equal(local, SiteTimeZone.Find(name)?.Local(Moment).ToString("s", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", 1)]
    [InlineData("2026-03-29T01:01:00Z", 3)]
    [InlineData("2026-10-25T01:01:00Z", 2)]
    public void Summer_time_counts(string moment, int hour) =>
        Assert.Equal(hour, SiteTimeZone.Find("Europe/Berlin")?.Local(DateTimeOffset.Parse(moment,
            System.Globalization.CultureInfo.InvariantCulture)).Hour);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Asia/Seoul ")]
    [InlineData("asia/seoul")]
    [InlineData("Korea Standard Time")]
    [InlineData("+09:00")]
    [InlineData("KST")]
    [InlineData("../UTC")]
    [InlineData("/etc/passwd")]
    [InlineData("Asia")]
    [InlineData("Mars/Olympus")]
    [InlineData("Asia/Seoul\0")]
    public void What_is_no_name_in_the_database_is_no_time_zone(string name) => Assert.Null(SiteTimeZone.Find(name));

    [Fact]
    public void Whatever_was_stored_is_read_with_its_name_and_shows_any_moment() =>
        Gen.String.Select(Gen.DateTimeOffset).Sample((name, moment) =>
    {
        var zone = SiteTimeZone.Stored(name);
        _ = zone.Local(moment);
        return zone.Name == name;
    });
}

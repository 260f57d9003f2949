using ReviewFunctions.Core.Months;

namespace ReviewFunctions.Core.Tests.Archives;

public sealed class TouchedPlacesTests
{
    private static readonly DateTimeOffset Begin = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>350 reviews an hour apart, of which those from 95 to 105 are of one moment.</summary>
    private static readonly DateTimeOffset[] Month =
        [.. Enumerable.Range(0, 350).Select(place => At(place is > 95 and <= 105 ? 95 : place))];

    [Theory]
    [InlineData(150, 2)]
    [InlineData(349, 4)]
    [InlineData(200, 3)]
    [InlineData(95, 1, 2)]
    public void An_edited_review_touches_the_archive_that_it_is_in(int place, params int[] archives) =>
        Assert.Equal(archives, ArchivesOf(new PlaceInMonth(At(place), IsKept: true)));

    [Theory]
    [InlineData(349, 4)]
    [InlineData(200, 2, 3, 4)]
    [InlineData(0, 1, 2, 3, 4)]
    public void One_that_comes_or_goes_touches_all_from_its_own_on(int place, params int[] archives) =>
        Assert.Equal(archives, ArchivesOf(new PlaceInMonth(At(place), IsKept: false)));

    [Fact]
    public void Both_together_touch_what_either_does() =>
        Assert.Equal([1, 3, 4], ArchivesOf(new PlaceInMonth(At(0), IsKept: true), new PlaceInMonth(At(250), IsKept: false)));

    private static IEnumerable<int> ArchivesOf(params PlaceInMonth[] places) =>
        TouchedPlaces.Of(places).ArchivesOf(most: 4, end => Month.Count(time => time < end));

    private static DateTimeOffset At(int place) => Begin.AddHours(place);
}

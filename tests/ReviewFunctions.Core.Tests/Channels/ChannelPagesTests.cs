using System.Globalization;
using CsCheck;
using ReviewFunctions.Core.Channels;

namespace ReviewFunctions.Core.Tests.Channels;

/// <summary>The pages in which a list goes on.</summary>
public sealed class ChannelPagesTests
{
    private static readonly Gen<(int At, bool Comes)[]> Steps = Gen.Select(Gen.Int[0, 400], Gen.Bool).Array[0, 40];

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(50, 0, 50)]
    [InlineData(99, 0, 99)]
    [InlineData(100, 1, 50)]
    [InlineData(149, 1, 99)]
    [InlineData(150, 2, 50)]
    public void The_first_page_shows_fifty_to_ninety_nine_and_the_others_fifty(int reviews, int pages, int since)
    {
        var counted = Counted([.. Enumerable.Range(0, reviews)]);
        Assert.Equal((pages, since, reviews), (counted.Edges.Count, counted.Since, counted.Count));
    }

    [Fact]
    public void One_that_is_added_changes_no_page_and_the_hundredth_makes_one()
    {
        List<int> reviews = [.. Enumerable.Range(0, 148)];
        var pages = Counted(reviews) with { StaleFrom = null };
        pages = Step(pages, reviews, 148, comes: true);
        Assert.Empty(pages.NumbersOf([KeyOf(148)]));
        // The second page, and behind it the way back to the first.
        Assert.Equal([2, 3], Step(pages, reviews, 149, comes: true).NumbersOf([KeyOf(149)]));
    }

    [Fact]
    public void Whatever_comes_and_goes_the_pages_are_those_that_a_rebuild_counts_and_what_changed_is_made_again() =>
        Gen.Select(Gen.Int[0, 400].Array[0, 300], Steps).Sample((begun, steps) =>
        {
            SortedSet<int> reviews = [.. begun];
            var pages = Counted(reviews) with { StaleFrom = null };
            foreach (var (at, comes) in steps)
            {
                var (before, shown) = (pages, PagesOf(pages, reviews));
                pages = Step(pages, reviews, at, comes);
                var now = PagesOf(pages, reviews);
                var changed = Enumerable.Range(1, Math.Max(shown.Count, now.Count))
                    .Where(number => TextOf(shown, number) != TextOf(now, number));
                Assert.Empty(changed.Except(pages.NumbersOf([KeyOf(at)])));
                Assert.Equal(Counted(reviews).Edges, pages.Edges);
                Assert.Equal(reviews.Count, pages.Count);
                Assert.True(pages.Most >= before.Most);
                pages = pages with { StaleFrom = null };
            }
        }, iter: 200);

    /// <summary>What a publication does that brings or takes a review.</summary>
    private static ChannelPages Step(ChannelPages pages, ICollection<int> reviews, int at, bool comes)
    {
        if (!comes) reviews.Remove(at);
        else if (!reviews.Contains(at)) reviews.Add(at);
        var kept = pages.Behind(KeyOf(at));
        var next = kept.With(InFrontOf(kept, reviews), pages);
        return next.IsShort ? kept.WithoutLast.With(InFrontOf(kept.WithoutLast, reviews), pages) : next;
    }

    private static string[] InFrontOf(ChannelPages pages, ICollection<int> reviews) =>
        [.. Keys(reviews).Where(key => pages.Last is null || string.CompareOrdinal(key, pages.Last) < 0)];

    private static ChannelPages Counted(ICollection<int> reviews) => ChannelPages.None.With([.. Keys(reviews)], ChannelPages.None);

    private static List<string[]> PagesOf(ChannelPages pages, ICollection<int> reviews) =>
        [.. Enumerable.Range(1, pages.Edges.Count).Select(number => Keys(reviews).Where(key => pages.PageOf(key) == number).ToArray())];

    private static string? TextOf(List<string[]> pages, int number) => number <= pages.Count ? string.Join(' ', pages[number - 1]) : null;

    private static IEnumerable<string> Keys(IEnumerable<int> reviews) => reviews.Select(KeyOf).Order(StringComparer.Ordinal);

    /// <summary>The newer come first.</summary>
    private static string KeyOf(int review) => (10_000 - review).ToString("D5", CultureInfo.InvariantCulture);
}

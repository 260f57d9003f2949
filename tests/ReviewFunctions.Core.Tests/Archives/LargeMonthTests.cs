using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Archives;

/// <summary>A month with more reviews than one archive takes, between two others.</summary>
public sealed class LargeMonthTests
{
    private static readonly DateTimeOffset October = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ArchivedSite _site = new();
    private readonly IReadOnlyList<Review> _reviews;

    public LargeMonthTests() =>
        _reviews = _site.Publish([.. Enumerable.Range(0, 2 * Archive.MaxEntries).Select(number => October.AddHours(number)),
            October.AddMonths(-1), October.AddMonths(1)]);

    [Fact]
    public void The_newest_review_changes_the_last_archive_alone_and_what_leads_to_a_new_one()
    {
        var before = _site.Seen();
        _site.Publish(October.AddDays(30));
        Assert.Equal(
            [
                .. Documents("archive/2026/10/2/", "feed.atom", "feed.xml", "index.html"),
                .. Documents("archive/2026/10/3/", "feed.atom", "feed.json", "feed.xml", "index.html"),
                .. Documents("archive/2026/11/", "feed.atom", "feed.json", "feed.xml", "index.html"),
            ],
            Changed(before));

        before = _site.Seen();
        _site.Publish(October.AddDays(30).AddHours(1));
        Assert.Equal(Documents("archive/2026/10/3/", "feed.atom", "feed.json", "feed.xml", "index.html"), Changed(before));
    }

    [Fact]
    public void A_back_dated_review_changes_the_archives_from_its_own_on()
    {
        var before = _site.Seen();
        _site.Publish(October.AddHours(150).AddMinutes(1));
        Assert.DoesNotContain(Changed(before), path => Path.GetDirectoryName(path) == "archive/2026/10");
        Assert.Equal(_reviews.Count + 1, Complete());
    }

    [Fact]
    public void An_archive_that_nothing_is_left_for_is_gone()
    {
        var last = _site.Publish(October.AddDays(30))[0];
        _site.Change(last, review => review.Next(ReviewStatus.Withdrawn));
        Assert.True(_site.Storage.Documents["archive/2026/10/3/feed.xml"].Version.Gone);
        Assert.Equal("/archive/2026/11/feed.xml", _site.Read("archive/2026/10/2/feed.xml").Links["next-archive"].AbsolutePath);
        Assert.Equal("/archive/2026/10/2/feed.xml", _site.Read("archive/2026/11/feed.xml").Previous?.AbsolutePath);
        Assert.Equal(_reviews.Count, Complete());
    }

    [Fact]
    public void Publishing_makes_no_archive_again_that_it_cannot_change()
    {
        var version = _site.Storage.Documents["archive/2026/10/feed.xml"].Version;
        _site.Publish(October.AddHours(150).AddMinutes(1));
        Assert.Equal(version, _site.Storage.Documents["archive/2026/10/feed.xml"].Version);
    }

    [Fact]
    public void An_edit_makes_the_archive_again_that_holds_the_review_and_no_later_one()
    {
        var before = Versions();
        _site.Change(_reviews[50], review => review.Next() with { Content = review.Content with { Headline = "Edited" } });
        Assert.Equal(
            Documents("archive/2026/10/", "feed.atom", "feed.json", "feed.xml", "index.html"),
            Versions().Where(document => before[document.Key] != document.Value).Select(document => document.Key));
        Assert.Equal(_reviews.Count, Complete());
    }

    /// <summary>The versions of all archives, which move even where the same is written again.</summary>
    private SortedDictionary<string, string> Versions() => new(
        _site.Storage.Documents.Where(document => document.Key.StartsWith("archive/2", StringComparison.Ordinal))
            .ToDictionary(document => document.Key, document => document.Value.Version.Version),
        StringComparer.Ordinal);

    private int Complete() =>
        Assert.Single(
            FeedFormat.All.Select(format => _site.Walk(format).SelectMany(document => document.Ids).Distinct().Count()).Distinct());

    private IEnumerable<string> Changed(SortedDictionary<string, string> before) =>
        _site.ChangedSince(before).Where(path => path.StartsWith("archive/2026/", StringComparison.Ordinal));

    private static IEnumerable<string> Documents(string folder, params string[] names) => names.Select(name => folder + name);
}

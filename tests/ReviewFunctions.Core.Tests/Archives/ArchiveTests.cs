using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Archives;

/// <summary>What becomes of archives as reviews come, change and go.</summary>
public sealed class ArchiveTests
{
    private static readonly DateTimeOffset September = Day(9), October = Day(10), November = Day(11);

    private readonly ArchivedSite _site = new();

    [Fact]
    public void A_month_that_closes_by_the_clock_changes_no_document()
    {
        _site.Publish(September, October, November);
        _site.Rebuild();
        var before = _site.Seen();
        _site.Time.Advance(TimeSpan.FromDays(40));
        _site.Rebuild();
        Assert.Equal(before, _site.Seen());
    }

    [Fact]
    public void The_open_month_has_an_archive_from_its_first_review_on()
    {
        var review = Assert.Single(_site.Publish(November));
        Assert.EndsWith($"{review.Id}", Assert.Single(_site.Read("archive/2026/11/feed.xml").Ids), StringComparison.Ordinal);
        Assert.Equal("https://example.org/archive/2026/11/feed.xml", _site.Read("feed.xml").Previous?.AbsoluteUri);
    }

    [Fact]
    public void A_review_of_the_open_month_changes_no_closed_one()
    {
        _site.Publish(September, October, November);
        var before = _site.Seen();
        _site.Publish(November.AddHours(1));
        Assert.DoesNotContain(_site.ChangedSince(before), path => path.StartsWith("archive/2026/09",
            StringComparison.Ordinal) || path.StartsWith("archive/2026/10", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_month_changes_the_links_of_the_one_before_and_nothing_else_of_it()
    {
        _site.Publish(September, October);
        var (before, entries) = (_site.Seen(), _site.Read("archive/2026/10/feed.atom").Ids);
        _site.Publish(November);
        Assert.Equal(
            ["archive/2026/10/feed.atom", "archive/2026/10/feed.xml", "archive/2026/10/index.html"],
            _site.ChangedSince(before).Where(path => path.StartsWith("archive/2026/0",
                StringComparison.Ordinal) || path.StartsWith("archive/2026/10", StringComparison.Ordinal)));
        Assert.Equal(
            "https://example.org/archive/2026/11/feed.atom", _site.Read("archive/2026/10/feed.atom").Links["next-archive"].AbsoluteUri);
        Assert.Equal(entries, _site.Read("archive/2026/10/feed.atom").Ids);
    }

    [Fact]
    public void A_back_dated_review_goes_into_its_own_month_and_between_its_neighbours()
    {
        _site.Publish(September, November);
        var review = Assert.Single(_site.Publish(October));
        Assert.EndsWith($"{review.Id}", Assert.Single(_site.Read("archive/2026/10/feed.json").Ids), StringComparison.Ordinal);
        Assert.Equal(["/feed.atom", "/archive/2026/11/feed.atom", "/archive/2026/10/feed.atom", "/archive/2026/09/feed.atom"],
            _site.Walk(FeedFormat.Atom).Select(document => document.Address.AbsolutePath));
        Assert.Equal(
            "https://example.org/archive/2026/10/feed.xml", _site.Read("archive/2026/09/feed.xml").Links["next-archive"].AbsoluteUri);
    }

    [Fact]
    public void A_month_that_empties_is_gone_and_passed_over_until_a_review_comes_back()
    {
        var october = _site.Publish(September, October, November)[1];
        var withdrawn = _site.Change(october, review => review.Next(ReviewStatus.Withdrawn));
        foreach (var name in (string[])["index.html", "feed.xml", "feed.atom", "feed.json"])
            Assert.True(_site.Storage.Documents[$"archive/2026/10/{name}"].Version.Gone, name);
        Assert.All(FeedFormat.All, format => Assert.DoesNotContain(_site.Walk(format),
            document => document.Address.AbsolutePath.Contains("/10/", StringComparison.Ordinal)));
        Assert.Equal(["current", "self"], _site.Read("archive/2026/10/feed.xml").Links.Keys.Order());

        _site.Change(withdrawn, review => review.Next(ReviewStatus.Published));
        Assert.All(FeedFormat.All, format => Assert.Equal(4, _site.Walk(format).Count));
        Assert.False(_site.Storage.Documents["archive/2026/10/index.html"].Version.Gone);
    }

    [Fact]
    public void A_site_without_reviews_has_no_archive_to_lead_to()
    {
        var review = Assert.Single(_site.Publish(November));
        _site.Change(review, review => review.Next(ReviewStatus.Withdrawn));
        Assert.All(FeedFormat.All, format => Assert.Empty(Assert.Single(_site.Walk(format)).Ids));
    }

    [Fact]
    public void An_edit_of_an_old_review_changes_its_archive()
    {
        var review = _site.Publish(September, October)[0];
        var before = _site.Seen();
        _site.Change(review, review => review.Next());
        Assert.Contains("archive/2026/09/feed.json", _site.ChangedSince(before));
        Assert.DoesNotContain(_site.ChangedSince(before), path => path.StartsWith("archive/2026/10", StringComparison.Ordinal));
        Assert.Contains("Headline 2", _site.Text("archive/2026/09/feed.json"), StringComparison.Ordinal);
    }

    private static DateTimeOffset Day(int month) => new(2026, month, 20, 8, 0, 0, TimeSpan.Zero);
}

using System.Text;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Tests.Feeds;

public sealed class FeedTests
{
    [Fact]
    public void Feed_holds_the_newest_fifty()
    {
        var feed = Feed.Of(Samples.Site, Enumerable.Range(0, 60).Select(n => Samples.Published(Samples.Drama, 60 - n)));

        Assert.Equal(SiteSettings.DefaultFeedLength, feed.Entries.Length);
        Assert.Equal(Samples.Morning.AddMinutes(60), feed.Entries[0].Published);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(SiteSettings.MaxFeedLength)]
    public void Feed_holds_as_many_as_the_site_says(int length)
    {
        var newest = Enumerable.Range(0, SiteSettings.MaxFeedLength + 1).Select(n => Samples.Published(Samples.Drama, 500 - n)).ToList();

        Assert.Equal(newest.Take(length).Select(review => Samples.Site.EntryId(review.Id)),
            Feed.Of(Samples.Site with { FeedLength = length }, newest).Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void Feed_omits_what_is_not_public()
    {
        var review = Samples.Published(Samples.Drama);

        var feed = Feed.Of(Samples.Site, Enum.GetValues<ReviewStatus>().Select(status => review with { Status = status }));

        Assert.Single(feed.Entries);
    }

    [Fact]
    public void Feed_holds_as_many_entries_as_make_half_a_mebibyte()
    {
        var large = Samples.Drama with { Body = new string('글', 50_000) };

        var feed = Feed.Of(Samples.Site, Enumerable.Range(0, 10).Select(n => Samples.Published(large, 10 - n)));

        Assert.Equal(3, feed.Entries.Length);
        Assert.InRange(feed.Entries.Sum(entry => Encoding.UTF8.GetByteCount(entry.Content)), 400_000, Feed.MaxContentBytes);
    }

    [Fact]
    public void Feed_holds_one_entry_however_large()
    {
        var huge = Samples.Drama with { Body = new string('a', 600_000) };

        Assert.Single(Feed.Of(Samples.Site, [Samples.Published(huge, 1), Samples.Published(Samples.Drama)]).Entries);
    }

    [Fact]
    public void Feed_is_as_new_as_what_was_changed_last()
    {
        var old = Samples.Published(Samples.Drama) with { Updated = Samples.Morning.AddDays(3) };

        Assert.Equal(old.Updated, Feed.Of(Samples.Site, [Samples.Published(Samples.Drama, 60), old]).Updated);
    }

    [Fact]
    public void Empty_feed_is_as_old_as_the_site() => Assert.Equal(Samples.Site.Created, Feed.Of(Samples.Site, []).Updated);

    [Fact]
    public void Entry_says_what_a_reader_without_our_namespaces_needs()
    {
        var entry = FeedEntry.Of(Samples.Site, Samples.Published(Samples.Drama));

        Assert.Equal("Good Listening: Two songs & an ending that earns its <tears>", entry.Title);
        Assert.StartsWith(
            "<p><cite>Soundtrack #2</cite> (<span lang=\"ko\">사운드트랙#2</span>), "
                + "Disney+, 2023, 6 × 45 min · Rating: 4.5/5 · No spoilers</p>\n<p>",
            entry.Content,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "<p><strong>Verdict:</strong> Simple, warm and worth one evening.</p>\n"
                + "<p><strong>Disclosure:</strong> The reviewer pays for the service.</p>",
            entry.Content,
            StringComparison.Ordinal);
        Assert.DoesNotContain("she leaves", entry.Content);
    }

    [Fact]
    public void Entry_without_a_summary_gives_the_start_of_its_body_without_spoilers() =>
        Assert.Equal(
            "굵게(bold)는 and a link. Then ….", FeedEntry.Of(Samples.Site, Samples.Published(Samples.Drama with { Summary = null })).Summary);

    [Fact]
    public void Entry_keeps_its_id_when_slug_and_site_move()
    {
        var review = Samples.Published(Samples.Drama);
        var moved = review with { Slug = Slug.Parse("elsewhere") };

        var id = FeedEntry.Of(Samples.Site, review).Id;

        Assert.Equal(id, FeedEntry.Of(Samples.Site with { BaseUrl = new Uri("http://other.example/") }, moved).Id);
        Assert.Equal($"tag:reviews.example,2026-11-22:review/{review.Id}", id);
    }

    [Fact]
    public void Every_format_has_its_address_and_type() => Assert.Equal(
        [
            "https://reviews.example/magazine/feed.xml application/rss+xml; charset=utf-8",
            "https://reviews.example/magazine/feed.atom application/atom+xml; charset=utf-8",
            "https://reviews.example/magazine/feed.json application/feed+json; charset=utf-8",
        ],
        FeedFormat.All.Select(format => $"{format.AddressIn(Samples.Site.BaseUrl)} {format.ContentType}"));
}

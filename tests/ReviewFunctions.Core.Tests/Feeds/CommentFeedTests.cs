using System.Text;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Tests.Feeds;

/// <summary>What a feed of comments says.</summary>
public sealed class CommentFeedTests
{
    private static readonly Review Review = Samples.Published(Samples.Drama with { Language = LanguageTag.Parse("ko") });
    private static readonly Comment First =
        SaidComments.On(Review, 10, "김민수", "정말 **좋았어요**! ||그녀는 떠난다||") with { Url = new Uri("https://minsu.example/") };
    private static readonly Comment Second = SaidComments.On(Review, 20, "Ada", "So did I.", First);
    private static readonly Comment Third = SaidComments.On(Review, 30, "Bo", "[Here](/reviews/x/) is more.");

    private static readonly Feed Sample = Feed.OfComments(Samples.Site, Review, [First, Second, Third]);

    [Fact]
    public void The_feed_is_about_its_review()
    {
        Assert.Equal($"tag:reviews.example,2026-11-22:feed/comments/{Review.Id}", Sample.Id);
        Assert.Equal("Comments on Good Listening: Two songs & an ending that earns its <tears> · Reviews & <Views>", Sample.Title);
        Assert.Equal(Samples.Site.CommentsOn(Review), Sample.HomePage);
        Assert.Equal($"https://reviews.example/magazine/comments/{Review.Id}/feed.atom", FeedFormat.Atom.AddressOf(Sample).AbsoluteUri);
        Assert.Equal("ko", Sample.Language.ToString());
        Assert.Equal((0, null), (Sample.Hubs.Count, Sample.History));
    }

    [Fact]
    public void Entries_are_newest_first_and_say_whose_they_are_and_what_they_answer() => Assert.Equal(
        [
            "Bo on Good Listening: Two songs & an ending that earns its <tears>",
            "Ada in reply to 김민수",
            "김민수 on Good Listening: Two songs & an ending that earns its <tears>",
        ],
        Sample.Entries.Select(entry => entry.Title));

    [Fact]
    public void An_entry_is_what_the_comment_is()
    {
        var entry = Sample.Entries[2];
        Assert.Equal($"tag:reviews.example,2026-11-22:comment/{First.Key.Id}", entry.Id);
        Assert.Equal(
            $"https://reviews.example/magazine/reviews/%EB%91%90-%EB%85%B8%EB%9E%98/#comment-{First.Key.Id}", entry.Permalink.AbsoluteUri);
        Assert.Equal(new Byline { Name = "김민수", Url = new Uri("https://minsu.example/") }, entry.Author);
        Assert.Equal((First.Created, First.Updated), (entry.Published, entry.Updated));
        Assert.Contains("<strong>좋았어요</strong>", entry.Content, StringComparison.Ordinal);
        Assert.StartsWith("정말 좋았어요!", entry.Summary, StringComparison.Ordinal);
        Assert.Equal((null, null, null), (entry.Review, entry.Language, entry.Comments));
        Assert.Empty(entry.Categories);
    }

    [Fact]
    public void A_comment_answers_its_review_or_the_comment_that_it_names_if_readers_see_it()
    {
        Assert.Equal(
            [Samples.Site.EntryId(Review.Id), Samples.Site.EntryId(First.Key.Id), Samples.Site.EntryId(Review.Id)],
            Sample.Entries.Select(entry => entry.InReplyTo?.Id));
        Assert.Equal(Samples.Site.Permalink(Review, First.Key.Id), Sample.Entries[1].InReplyTo?.Permalink);
        var alone = Assert.Single(Feed.OfComments(Samples.Site, Review, [Second]).Entries);
        Assert.Equal(
            (Samples.Site.EntryId(Review.Id), true), (alone.InReplyTo?.Id, alone.Title.StartsWith("Ada on ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_review_that_brought_its_id_is_answered_by_it() => Assert.Equal(
        "https://old.example/?p=7",
        Assert.Single(Feed.OfComments(Samples.Site, Review with { FeedId = "https://old.example/?p=7" }, [First]).Entries).InReplyTo?.Id);

    [Fact]
    public void Ids_stay_when_slug_and_site_move()
    {
        var moved = Feed.OfComments(Samples.Site with { BaseUrl = new Uri("http://other.example/") },
            Review with { Slug = Slug.Parse("elsewhere") }, [First, Second, Third]);
        Assert.Equal(Sample.Id, moved.Id);
        Assert.Equal(Sample.Entries.Select(entry => entry.Id), moved.Entries.Select(entry => entry.Id));
        Assert.Equal(Sample.Entries.Select(entry => entry.InReplyTo?.Id), moved.Entries.Select(entry => entry.InReplyTo?.Id));
    }

    [Fact]
    public void The_feed_is_as_new_as_the_comment_that_was_changed_last()
    {
        Assert.Equal(Third.Updated, Sample.Updated);
        var changed = First with { Updated = Samples.Morning.AddDays(1) };
        Assert.Equal(changed.Updated, Feed.OfComments(Samples.Site, Review, [changed, Second, Third]).Updated);
    }

    [Fact]
    public void Without_comments_it_is_as_old_as_the_review()
    {
        var empty = Feed.OfComments(Samples.Site, Review, []);
        Assert.Equal((0, Review.Published), (empty.Entries.Length, empty.Updated));
        Assert.Equal(Review.Updated, Feed.OfComments(Samples.Site, Review with { Published = null }, []).Updated);
    }

    [Fact]
    public void It_holds_as_many_as_feeds_of_reviews_do()
    {
        Assert.Equal(["Bo", "Ada"], Feed.OfComments(Samples.Site with { FeedLength = 2 }, Review,
            [First, Second, Third]).Entries.Select(entry => entry.Author?.Name));
        var large = Enumerable.Range(0, 30).Select(minute => SaidComments.On(Review, minute, "Ada", new string('글', 10_000))).ToList();
        var fitting = Feed.OfComments(Samples.Site, Review, large).Entries;
        Assert.InRange(fitting.Sum(entry => Encoding.UTF8.GetByteCount(entry.Content)), 400_000, Feed.MaxContentBytes);
        Assert.Equal(Samples.Site.EntryId(large[^1].Key.Id), fitting[0].Id);
    }

    [Fact]
    public void No_format_says_what_is_hidden_or_where_a_comment_came_from() =>
        Assert.All(Written(First, Second, Third), feed => Assert.All(
        (string[])["떠난다", "secret@example.org", "203.0.113.7", "Agent"],
        secret => Assert.DoesNotContain(secret, feed, StringComparison.Ordinal)));

    [Fact]
    public void Characters_that_XML_forbids_are_dropped_from_names()
    {
        var named = Feed.OfComments(Samples.Site, Review, [First with { Name = "A\u0000d\ufffea" }, Second with { Name = "\u0001\u0002" }]);
        Assert.Equal(["Somebody in reply to Ada", "Ada on Good Listening: Two songs & an ending that earns its <tears>"],
            named.Entries.Select(entry => entry.Title));
        Assert.Equal(["Somebody", "Ada"], named.Entries.Select(entry => entry.Author?.Name));
    }

    private static IEnumerable<string> Written(params Comment[] comments) => FeedFormat.All.Select(
        format => Encoding.UTF8.GetString(format.Write(Feed.OfComments(Samples.Site, Review, comments))));
}

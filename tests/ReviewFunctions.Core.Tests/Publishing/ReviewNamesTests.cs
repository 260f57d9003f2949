using System.Text;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Publishing;

public sealed class ReviewNamesTests
{
    private static readonly Review Before = Samples.Review() with { FormerPaths = [FormerPath.Parse("/2019/05/old-post/")] };

    private static readonly Review After = Before.Next() with
    {
        Slug = Slug.Parse("another"),
        FormerSlugs = [Before.Slug],
        Content = Before.Content with { Tags = ["AC/DC"] },
    };

    [Fact]
    public void They_lead_to_every_pointer_of_the_review_before_and_after_the_change()
    {
        var pointers = ReviewNames.Of(Before, After).PointersTo(Before.Id).ToHashSet();
        Assert.All(Pointer.Of(Before).Concat(Pointer.Of(After)), pointer => Assert.Contains(pointer, pointers));
        var scheduled = Before.Next(ReviewStatus.Scheduled) with { Due = Samples.Noon };
        Assert.Equal(Pointer.Of(scheduled), ReviewNames.Of(scheduled).PointersTo(Before.Id));
    }

    [Fact]
    public void They_come_back_from_the_payload_and_hold_nothing_that_the_review_says()
    {
        var json = ReviewNames.Of(Before, After).ToJson();
        var read = ReviewNames.TryParse(json);
        Assert.Equal(json, read?.ToJson());
        Assert.Equal(ReviewNames.Of(Before, After).PointersTo(Before.Id).ToHashSet(), read?.PointersTo(Before.Id).ToHashSet());
        Assert.DoesNotContain(Before.Content.Body, Encoding.UTF8.GetString(json), StringComparison.Ordinal);
    }

    [Fact]
    public void They_say_whether_the_review_neither_came_nor_went()
    {
        Assert.True(ReviewNames.TryParse(ReviewNames.Of(Before, After).ToJson())?.KeepsPlace);
        Assert.All(
            [
                ReviewNames.Of(null, After), ReviewNames.Of(Before, Before.Next(ReviewStatus.Withdrawn)),
                ReviewNames.Of(Before.Next(ReviewStatus.Withdrawn), After), ReviewNames.Of(Before),
            ],
            names => Assert.False(ReviewNames.TryParse(names.ToJson())?.KeepsPlace));
    }

    [Fact]
    public void They_say_whether_pages_that_lead_to_the_review_show_it_as_before()
    {
        var body = Before with { Content = Before.Content with { Body = "Another body." } };
        Assert.True(ReviewNames.TryParse(ReviewNames.Of(Before, body).ToJson())?.KeepsLinks);
        Assert.All(
            [
                ReviewNames.Of(Before, After), ReviewNames.Of(Before, Before.Next(ReviewStatus.Withdrawn)), ReviewNames.Of(null, Before),
                ReviewNames.Of(Before, Before with { Content = Before.Content with { Headline = "Another" } }),
                ReviewNames.Of(Before, Before with { Content = Before.Content with { Column = "Another" } }),
            ],
            names => Assert.False(ReviewNames.TryParse(names.ToJson())?.KeepsLinks));
    }

    /// <summary>Stores have it.</summary>
    [Fact]
    public void The_payload_has_this_form()
    {
        var draft = Before with { Status = ReviewStatus.Draft, Published = null, Slug = Slug.Parse("a-film") };
        Assert.Equal(
            """{"slugs":["a-film"],"paths":["/2019/05/old-post/"],"lists":[],"published":[],"due":[],"saved":"""
            + $$"""["{{draft.Saved.UtcDateTime:O}}"],"unseen":["draft"]}""",
            Encoding.UTF8.GetString(ReviewNames.Of(draft).ToJson()));
        const string lists = """["all","tag:ac~2f~dc","kind:film"]""", time = "2026-01-02T03:04:05.0000000Z";
        var stored = $$"""{"slugs":["b"],"paths":[],"lists":{{lists}},"published":["{{time}}"],"due":[]}""";
        var read = ReviewNames.TryParse(Encoding.UTF8.GetBytes(stored));
        Assert.Equal(["", "ac/dc", "Film"], read?.Channels.Select(channel => channel.Label) ?? []);
        Assert.Equal(stored, Encoding.UTF8.GetString(read?.ToJson() ?? []));
        var kept = Encoding.UTF8.GetString(ReviewNames.Of(Before, After).ToJson());
        Assert.EndsWith("""],"keepsPlace":true}""", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"slugs":["a"],"paths":[],"lists":["series:1"],"published":[],"due":[]}""")]
    [InlineData("""{"slugs":["a"],"paths":[],"lists":[],"published":[],"due":[],"unseen":["hidden"]}""")]
    [InlineData("""{"slugs":{"a":1},"paths":[],"lists":[],"published":[],"due":[]}""")]
    public void What_only_a_newer_version_can_read_is_left_to_the_revisions(string payload) =>
        Assert.Null(ReviewNames.TryParse(Encoding.UTF8.GetBytes(payload)));
}

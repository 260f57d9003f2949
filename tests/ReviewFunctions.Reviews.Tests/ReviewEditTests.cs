using CsCheck;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Reviews.Tests;

/// <summary>What an edit does to dates and addresses.</summary>
public sealed class ReviewEditTests
{
    private static readonly DateTimeOffset Now = Samples.Noon.AddDays(1);
    private static readonly Review Published = Samples.Review();

    public static TheoryData<string, bool> Edits { get; } = new()
    {
        { "headline", true }, { "rating", true }, { "verdict", true }, { "spoilers", true }, { "rating taken away", true },
        { "nothing", false }, { "body", false }, { "summary", false }, { "tags", false }, { "column", false }, { "disclosure", false },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Readers_notice_what_concerns_them(string what, bool notice)
    {
        var rated = Published with { Content = Published.Content with { Rating = new Rating(4) } };
        Assert.Equal(notice ? Now : rated.Updated, Edit(rated, Changed(rated.Content, what)).Updated);
    }

    [Fact]
    public void Readers_notice_what_the_editor_calls_significant() =>
        Assert.Equal(Now, Edit(Published, Published.Content, significant: true).Updated);

    [Fact]
    public void Before_the_first_publication_every_save_moves_the_date()
    {
        var draft = ReviewLifeTests.At(ReviewStatus.Draft, wasPublic: false);
        Assert.Equal(Now, Edit(draft, draft.Content).Updated);
        Assert.Equal(Now, ReviewLife.Delete(draft, Now).Updated);
    }

    [Fact]
    public void Taking_back_and_bringing_back_is_no_news()
    {
        Assert.Equal(Published.Updated, ReviewLife.Publish(ReviewLife.Withdraw(Published, Now), at: null, Now)?.Updated);
        Assert.Equal(Published.Updated, ReviewLife.Undelete(ReviewLife.Delete(Published, Now), Now).Updated);
    }

    [Fact]
    public void Whatever_slugs_a_public_review_goes_through_all_but_the_present_one_are_former_once_each() =>
        Gen.Int[0, 5].Array[0, 20].Sample(walk =>
        {
            var review = Published;
            foreach (var step in walk)
                review = ReviewLife.Edit(review, new Rewrite(review.Content, Slug: null, Significant: false), SlugNo(step), Now);
            var seen = walk.Select(SlugNo).Append(Published.Slug).ToHashSet();
            Assert.Equal(seen, [.. review.FormerSlugs, review.Slug]);
            Assert.Equal(seen.Count, review.FormerSlugs.Count + 1);
        });

    [Fact]
    public void A_slug_that_was_never_public_is_forgotten()
    {
        var draft = ReviewLifeTests.At(ReviewStatus.Scheduled, wasPublic: false);
        Assert.Empty(ReviewLife.Edit(draft, new Rewrite(draft.Content, Slug: null, Significant: false), SlugNo(1), Now).FormerSlugs);
    }

    private static Slug SlugNo(int number) => Slug.Parse($"slug-{number}");

    private static Review Edit(Review review, ReviewContent content, bool significant = false) =>
        ReviewLife.Edit(review, new Rewrite(content, Slug: null, significant), review.Slug, Now);

    private static ReviewContent Changed(ReviewContent content, string what) => what switch
    {
        "headline" => content with { Headline = "Another" },
        "rating" => content with { Rating = new Rating(3) },
        "rating taken away" => content with { Rating = null },
        "verdict" => content with { Verdict = "Another" },
        "spoilers" => content with { Spoilers = SpoilerLevel.Minor },
        "body" => content with { Body = "Another" },
        "summary" => content with { Summary = "Another" },
        "tags" => content with { Tags = ["another"] },
        "column" => content with { Column = "Another" },
        "disclosure" => content with { Disclosure = "Another" },
        _ => content,
    };
}

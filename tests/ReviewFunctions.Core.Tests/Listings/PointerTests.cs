using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Listings;

public sealed class PointerTests
{
    [Fact]
    public void Of_two_reviews_published_in_one_second_the_later_made_comes_first()
    {
        var earlier = Samples.Review() with { Id = ReviewId.New(Samples.Noon) };
        var later = Samples.Review() with { Id = ReviewId.New(Samples.Noon.AddMilliseconds(300)) };
        Assert.True(string.CompareOrdinal(KeyIn(PointerList.All, later), KeyIn(PointerList.All, earlier)) < 0);
    }

    [Fact]
    public void A_later_publication_comes_before_an_earlier_one()
    {
        var earlier = Samples.Review();
        var later = Samples.Review() with { Id = ReviewId.New(Samples.Noon.AddDays(-1)), Published = Samples.Noon.AddSeconds(1) };
        Assert.True(string.CompareOrdinal(KeyIn(PointerList.All, later), KeyIn(PointerList.All, earlier)) < 0);
    }

    [Theory]
    [InlineData(ReviewStatus.Draft, "status:draft")]
    [InlineData(ReviewStatus.Scheduled, "status:scheduled")]
    [InlineData(ReviewStatus.Withdrawn, "status:withdrawn")]
    [InlineData(ReviewStatus.Deleted, "status:deleted")]
    public void What_is_not_public_is_in_no_list_of_readers(ReviewStatus status, string own)
    {
        var review = Samples.Review(status) with { Due = status == ReviewStatus.Scheduled ? Samples.Noon : null };
        Assert.Equal(["every", "edited", own], Pointer.Of(review).Select(pointer => pointer.List.Name));
    }

    [Fact]
    public void Every_key_of_a_list_has_the_form_of_a_key_and_the_page_is_at_the_slug()
    {
        var review = Samples.Review();
        Assert.All(Pointer.Of(review).Except([Pointer.AtPage(review.Slug, review.Id)]), pointer => Assert.True(Pointer.IsKey(pointer.Key)));
        Assert.Equal(review.Slug.ToString(), KeyIn(PointerList.PageOf(review.Id), review));
    }

    private static string KeyIn(PointerList list, Review review) => Pointer.Of(review).Single(pointer => pointer.List == list).Key;
}

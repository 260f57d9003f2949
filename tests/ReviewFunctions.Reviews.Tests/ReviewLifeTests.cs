using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Reviews.Tests;

/// <summary>Every step at every status.</summary>
public sealed class ReviewLifeTests
{
    private static readonly DateTimeOffset Now = Samples.Noon.AddDays(1), Later = Samples.Noon.AddDays(9);

    /// <summary>Status before, whether it was public once, step, what becomes of it; nothing where the step is not allowed.</summary>
    public static TheoryData<ReviewStatus, bool, LifeStep, ReviewStatus?> Steps { get; } = new()
    {
        { ReviewStatus.Draft, false, LifeStep.Edit, ReviewStatus.Draft },
        { ReviewStatus.Draft, false, LifeStep.Publish, ReviewStatus.Published },
        { ReviewStatus.Draft, false, LifeStep.Withdraw, null },
        { ReviewStatus.Draft, false, LifeStep.Delete, ReviewStatus.Deleted },
        { ReviewStatus.Draft, false, LifeStep.Undelete, null },
        { ReviewStatus.Scheduled, false, LifeStep.Edit, ReviewStatus.Scheduled },
        { ReviewStatus.Scheduled, false, LifeStep.Publish, ReviewStatus.Published },
        { ReviewStatus.Scheduled, false, LifeStep.Withdraw, ReviewStatus.Draft },
        { ReviewStatus.Scheduled, true, LifeStep.Withdraw, ReviewStatus.Withdrawn },
        { ReviewStatus.Scheduled, false, LifeStep.Delete, ReviewStatus.Deleted },
        { ReviewStatus.Scheduled, false, LifeStep.Undelete, null },
        { ReviewStatus.Published, true, LifeStep.Edit, ReviewStatus.Published },
        { ReviewStatus.Published, true, LifeStep.Publish, null },
        { ReviewStatus.Published, true, LifeStep.Withdraw, ReviewStatus.Withdrawn },
        { ReviewStatus.Published, true, LifeStep.Delete, ReviewStatus.Deleted },
        { ReviewStatus.Published, true, LifeStep.Undelete, null },
        { ReviewStatus.Withdrawn, true, LifeStep.Edit, ReviewStatus.Withdrawn },
        { ReviewStatus.Withdrawn, true, LifeStep.Publish, ReviewStatus.Published },
        { ReviewStatus.Withdrawn, true, LifeStep.Withdraw, null },
        { ReviewStatus.Withdrawn, true, LifeStep.Delete, ReviewStatus.Deleted },
        { ReviewStatus.Withdrawn, true, LifeStep.Undelete, null },
        { ReviewStatus.Deleted, false, LifeStep.Edit, null },
        { ReviewStatus.Deleted, false, LifeStep.Publish, null },
        { ReviewStatus.Deleted, false, LifeStep.Withdraw, null },
        { ReviewStatus.Deleted, false, LifeStep.Delete, null },
        { ReviewStatus.Deleted, false, LifeStep.Undelete, ReviewStatus.Draft },
        { ReviewStatus.Deleted, true, LifeStep.Undelete, ReviewStatus.Published },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_leads_where_it_should_or_is_not_allowed(ReviewStatus before, bool wasPublic, LifeStep step, ReviewStatus? after)
    {
        var review = At(before, wasPublic);
        Assert.Equal(after is not null, ReviewLife.AllowedAt(before).Contains(step));
        if (after is null) return;

        var next = Take(step, review);
        Assert.Equal(after, next.Status);
        Assert.Equal(wasPublic || after == ReviewStatus.Published, next.Published is not null);
        Assert.Equal(wasPublic ? Samples.Noon : next.Published, next.Published);
        Assert.Equal(after == ReviewStatus.Deleted ? before : null, next.FormerStatus);
        Assert.Equal((review.Id, review.Slug), (next.Id, next.Slug));
    }

    [Fact]
    public void Every_step_at_every_status_is_in_the_table() => Assert.Equal(
        (from status in Enum.GetValues<ReviewStatus>() from step in Enum.GetValues<LifeStep>() select (status, step)).ToHashSet(),
        Steps.Select(row => (row.Data.Item1, row.Data.Item3)).ToHashSet());

    [Theory]
    [InlineData(ReviewStatus.Draft, false)]
    [InlineData(ReviewStatus.Scheduled, false)]
    [InlineData(ReviewStatus.Withdrawn, true)]
    public void A_time_to_come_schedules_and_none_or_the_present_publishes_now(ReviewStatus status, bool wasPublic)
    {
        var review = At(status, wasPublic);
        var scheduled = ReviewLife.Publish(review, Later, Now);
        Assert.Equal((ReviewStatus.Scheduled, Later, review.Published), (scheduled?.Status, scheduled?.Due, scheduled?.Published));

        foreach (var at in (DateTimeOffset?[])[null, Now])
        {
            var published = ReviewLife.Publish(review, at, Now);
            Assert.Equal((ReviewStatus.Published, null, review.Published ?? Now),
                (published?.Status, published?.Due, published?.Published));
        }
    }

    [Theory]
    [InlineData(ReviewStatus.Draft, -1)]
    [InlineData(ReviewStatus.Draft, -86400 * 9000L)]
    [InlineData(ReviewStatus.Scheduled, -3600)]
    public void A_time_that_has_passed_is_the_date_of_what_was_never_public(ReviewStatus status, long seconds)
    {
        var published = ReviewLife.Publish(At(status, wasPublic: false), Now.AddSeconds(seconds), Now);
        Assert.Equal(
            (ReviewStatus.Published, Now.AddSeconds(seconds), Now.AddSeconds(seconds), null),
            (published?.Status, published?.Published, published?.Updated, published?.Due));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-86400 * 9000L)]
    public void What_was_public_before_takes_no_other_date_that_has_passed(long seconds) =>
        Assert.Null(ReviewLife.Publish(At(ReviewStatus.Withdrawn, wasPublic: true), Now.AddSeconds(seconds), Now));

    [Fact]
    public void What_is_published_late_is_public_since_it_was_due_and_was_not_updated_since()
    {
        var scheduled = Schedule();
        Assert.Null(ReviewLife.PublishDue(scheduled, Later.AddSeconds(-1)));
        var published = ReviewLife.PublishDue(scheduled, Later.AddHours(3));
        Assert.Equal(
            (ReviewStatus.Published, Later, Later, null), (published?.Status, published?.Published, published?.Updated, published?.Due));
    }

    [Fact]
    public void What_was_scheduled_and_is_brought_back_is_scheduled_still_or_public_since_it_was_due()
    {
        var deleted = ReviewLife.Delete(Schedule(), Now);
        Assert.Equal((ReviewStatus.Scheduled, Later), (ReviewLife.Undelete(deleted, Now).Status, ReviewLife.Undelete(deleted, Now).Due));

        var late = ReviewLife.Undelete(deleted, Later.AddHours(1));
        Assert.Equal((ReviewStatus.Published, Later, null, null), (late.Status, late.Published, late.Due, late.FormerStatus));
    }

    [Theory]
    [InlineData(ReviewStatus.Draft, 0, ReviewStatus.Draft)]
    [InlineData(ReviewStatus.Published, -100, ReviewStatus.Published)]
    [InlineData(ReviewStatus.Published, 0, ReviewStatus.Published)]
    [InlineData(ReviewStatus.Published, 100, ReviewStatus.Scheduled)]
    public void A_new_review_is_what_its_draft_says(ReviewStatus asked, int days, ReviewStatus status)
    {
        var published = asked == ReviewStatus.Draft ? (DateTimeOffset?)null : Now.AddDays(days);
        var review = ReviewLife.Begin(At(ReviewStatus.Draft, wasPublic: false), new ReviewDraft(Samples.Content(), asked, published), Now);
        Assert.Equal(status, review.Status);
        Assert.Equal(status == ReviewStatus.Published ? published : null, review.Published);
        Assert.Equal(status == ReviewStatus.Scheduled ? published : null, review.Due);
        Assert.Equal(review.Published ?? Now, review.Updated);
    }

    internal static Review At(ReviewStatus status, bool wasPublic) => Samples.Review(status) with
    {
        Published = wasPublic ? Samples.Noon : null,
        Due = status == ReviewStatus.Scheduled ? Later : null,
        FormerStatus = status == ReviewStatus.Deleted ? (wasPublic ? ReviewStatus.Published : ReviewStatus.Draft) : null,
    };

    private static Review Schedule() =>
        ReviewLife.Publish(At(ReviewStatus.Draft, wasPublic: false), Later, Now)!; // Not null: the time is to come.

    private static Review Take(LifeStep step, Review review) => step switch
    {
        LifeStep.Edit => ReviewLife.Edit(review, new Rewrite(Samples.Content("Another"), Slug: null, Significant: false), review.Slug, Now),
        LifeStep.Publish => ReviewLife.Publish(review, at: null, Now)!, // Not null: without a time it is public now.
        LifeStep.Withdraw => ReviewLife.Withdraw(review, Now),
        LifeStep.Delete => ReviewLife.Delete(review, Now),
        _ => ReviewLife.Undelete(review, Now),
    };
}

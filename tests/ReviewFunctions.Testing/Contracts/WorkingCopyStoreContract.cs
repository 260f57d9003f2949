using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Drafts;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every store of working copies keeps to.</summary>
public abstract class WorkingCopyStoreContract
{
    protected abstract IWorkingCopyStore Copies { get; }

    protected abstract IReviewStore Reviews { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_comes_back_as_it_was_saved()
    {
        var review = await StoredAsync();
        var copy = CopyOf(review) with
        {
            Rewrite = new Rewrite(review.Content with { Headline = "Another" }, Slug.Parse("another"), Significant: true),
        };
        Assert.Null(await Copies.FindAsync(review.Id, Cancel));
        Assert.True(await Copies.TrySaveAsync(copy, before: null, review, Cancel));
        var found = await Copies.FindAsync(review.Id, Cancel);
        Assert.Equal(
            (copy.Version, copy.Revision, copy.Editor, copy.Saved), (found?.Version, found?.Revision ?? 0, found?.Editor, found?.Saved));
        Assert.Equal(("Another", copy.Rewrite.Slug, true),
            (found?.Rewrite.Content.Headline, found?.Rewrite.Slug, found?.Rewrite.Significant));
    }

    [Fact]
    public async Task A_copy_is_saved_over_the_one_that_was_read_alone()
    {
        var review = await StoredAsync();
        var (first, second) = (CopyOf(review), CopyOf(review));
        Assert.True(await Copies.TrySaveAsync(first, before: null, review, Cancel));
        Assert.False(await Copies.TrySaveAsync(second, before: null, review, Cancel));
        Assert.True(await Copies.TrySaveAsync(second, first, review, Cancel));
        Assert.False(await Copies.TrySaveAsync(CopyOf(review), first, review, Cancel));
        Assert.Equal(second.Version, (await Copies.FindAsync(review.Id, Cancel))?.Version);
    }

    [Fact]
    public async Task A_copy_is_removed_as_it_was_read_alone()
    {
        var review = await StoredAsync();
        var (first, second) = (CopyOf(review), CopyOf(review));
        await Copies.TrySaveAsync(first, before: null, review, Cancel);
        await Copies.TrySaveAsync(second, first, review, Cancel);
        Assert.False(await Copies.TryRemoveAsync(first, Cancel));
        Assert.True(await Copies.TryRemoveAsync(second, Cancel));
        Assert.False(await Copies.TryRemoveAsync(second, Cancel));
        Assert.Null(await Copies.FindAsync(review.Id, Cancel));
    }

    [Fact]
    public async Task Nothing_is_saved_beside_a_review_that_was_erased_or_has_moved_on()
    {
        var review = await StoredAsync();
        Assert.False(await Copies.TrySaveAsync(CopyOf(review), before: null, review with { Revision = 2 }, Cancel));
        Assert.True(await Reviews.TryEraseAsync(
            review, Tombstone.Of(review, Samples.Noon), OutboxMessages.OfErasure(review), Cancel));
        Assert.False(await Copies.TrySaveAsync(CopyOf(review), before: null, review, Cancel));
        Assert.Null(await Copies.FindAsync(review.Id, Cancel));
    }

    [Fact]
    public async Task A_review_takes_the_place_of_the_copy_that_was_read_and_of_no_other()
    {
        var review = await StoredAsync();
        var (first, second) = (CopyOf(review), CopyOf(review));
        await Copies.TrySaveAsync(first, before: null, review, Cancel);
        await Copies.TrySaveAsync(second, first, review, Cancel);
        var next = review with { Revision = 2 };
        var message = OutboxMessages.Of(next);
        Assert.False(await Reviews.TryTakeOverAsync(next, first, message, Cancel));
        Assert.Equal((1, second.Version), await SeenAsync(review.Id));
        Assert.True(await Reviews.TryTakeOverAsync(next, second, message, Cancel));
        Assert.Equal((2, null), await SeenAsync(review.Id));
    }

    [Fact]
    public async Task A_takeover_whose_answer_was_lost_is_found_done()
    {
        var review = await StoredAsync();
        var copy = CopyOf(review);
        await Copies.TrySaveAsync(copy, before: null, review, Cancel);
        var next = review with { Revision = 2 };
        var message = OutboxMessages.Of(next);
        Assert.True(await Reviews.TryTakeOverAsync(next, copy, message, Cancel));
        Assert.True(await Reviews.TryTakeOverAsync(next, copy, message, Cancel));
        Assert.False(await Reviews.TryTakeOverAsync(next, copy, OutboxMessages.Of(next), Cancel));
        Assert.Equal((2, null), await SeenAsync(review.Id));
    }

    [Fact]
    public async Task A_review_that_has_moved_on_is_not_taken_over_and_the_copy_stays()
    {
        var review = await StoredAsync();
        var copy = CopyOf(review);
        await Copies.TrySaveAsync(copy, before: null, review, Cancel);
        var next = review with { Revision = 2 };
        Assert.True(await Reviews.TrySaveAsync(next, OutboxMessages.Of(next), Cancel));
        Assert.False(await Reviews.TryTakeOverAsync(next, copy, OutboxMessages.Of(next), Cancel));
        Assert.Equal((2, copy.Version), await SeenAsync(review.Id));
    }

    private async Task<(int Revision, Guid? Copy)> SeenAsync(ReviewId review) =>
        ((await Reviews.FindAsync(review, Cancel))?.Revision ?? 0, (await Copies.FindAsync(review, Cancel))?.Version);

    private async Task<Review> StoredAsync()
    {
        var review = Samples.Review();
        Assert.True(await Reviews.TrySaveAsync(review, OutboxMessages.Of(review), Cancel));
        return review;
    }

    private static WorkingCopy CopyOf(Review review) => new()
    {
        Review = review.Id,
        Revision = review.Revision,
        Version = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
        Rewrite = new Rewrite(review.Content, Slug: null, Significant: false),
        Editor = "Mina",
        Saved = Samples.Noon,
    };
}

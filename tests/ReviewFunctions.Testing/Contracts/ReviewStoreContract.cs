using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Documents;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every store of reviews keeps to.</summary>
public abstract class ReviewStoreContract
{
    protected abstract IReviewStore Reviews { get; }

    protected abstract IOutbox Outbox { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_review_that_was_never_saved_is_not_there() =>
        Assert.Null(await Reviews.FindAsync(ReviewId.New(Samples.Noon), Cancel));

    [Fact]
    public async Task A_saved_review_is_there_with_its_revision_and_its_outbox_row()
    {
        var review = Samples.Review();
        var row = OutboxMessages.Of(review);
        Assert.True(await Reviews.TrySaveAsync(review, row, Cancel));

        AssertSame(review, await Reviews.FindAsync(review.Id, Cancel));
        AssertSame(review, Assert.Single(await Reviews.ListRevisionsAsync(review.Id, 0, 100, Cancel)));
        Assert.Equal(row, Assert.Single(await Outbox.ListAsync(review.Id, Cancel)) with { Version = null });
    }

    [Fact]
    public async Task The_longest_body_comes_back_to_the_character()
    {
        var review = Samples.Review();
        review = review with { Content = review.Content with { Body = string.Concat(Enumerable.Repeat("\"\n\\한😀\t", 262_144 / 11)) } };
        Assert.True(await Reviews.TrySaveAsync(review, OutboxMessages.Of(review), Cancel));
        Assert.Equal(review.Content.Body, (await Reviews.FindAsync(review.Id, Cancel))?.Content.Body);
    }

    [Fact]
    public async Task All_of_a_life_comes_back()
    {
        var review = await SavedAsync(Samples.Review(ReviewStatus.Deleted) with
        {
            FormerStatus = ReviewStatus.Scheduled,
            Due = Samples.Noon.AddDays(1),
            FormerSlugs = [Slug.Parse("one"), Slug.Parse("사운드트랙-2")],
            FormerPaths = [FormerPath.Parse("/2019/05/old-post/"), FormerPath.Parse("/한글 two")],
            FeedId = "https://old.example/?p=1",
            ReadOn = new ReadOn { Related = [ReviewId.New(Samples.Noon)] },
        });
        AssertSame(review, await Reviews.FindAsync(review.Id, Cancel));
    }

    [Fact]
    public async Task A_revision_is_found_by_the_write_that_stored_it_and_by_no_other()
    {
        var first = Samples.Review();
        var second = first with { Revision = 2 };
        var (one, two) = (OutboxMessages.Of(first), OutboxMessages.Of(second));
        Assert.True(await Reviews.TrySaveAsync(first, one, Cancel));
        Assert.True(await Reviews.TrySaveAsync(second, two, Cancel));
        Assert.Equal(1, (await Reviews.FindWrittenAsync(first.Id, one.Id, Cancel))?.Revision);
        Assert.Equal(2, (await Reviews.FindWrittenAsync(first.Id, two.Id, Cancel))?.Revision);
        Assert.Null(await Reviews.FindWrittenAsync(first.Id, Guid.CreateVersion7(Samples.Noon), Cancel));
        Assert.Null(await Reviews.FindWrittenAsync(Samples.Review().Id, one.Id, Cancel));
    }

    [Fact]
    public async Task A_write_that_is_sent_again_is_one()
    {
        var review = Samples.Review();
        var row = OutboxMessages.Of(review);
        Assert.True(await Reviews.TrySaveAsync(review, row, Cancel));
        Assert.True(await Reviews.TrySaveAsync(review, row, Cancel));
        Assert.Single(await Reviews.ListRevisionsAsync(review.Id, 0, 100, Cancel));
    }

    [Fact]
    public async Task A_second_first_revision_is_refused_and_leaves_nothing()
    {
        var review = Samples.Review();
        Assert.True(await Reviews.TrySaveAsync(review, OutboxMessages.Of(review), Cancel));
        Assert.False(await Reviews.TrySaveAsync(review with { Editor = "another" }, OutboxMessages.Of(review), Cancel));

        AssertSame(review, await Reviews.FindAsync(review.Id, Cancel));
        Assert.Single(await Outbox.ListAsync(review.Id, Cancel));
    }

    [Fact]
    public async Task Of_two_saves_of_one_revision_one_wins()
    {
        var review = await SavedAsync(Samples.Review());
        var left = review.Next() with { Editor = "left" };
        var right = review.Next() with { Editor = "right" };
        var saved = await Task.WhenAll(
            Reviews.TrySaveAsync(left, OutboxMessages.Of(left), Cancel), Reviews.TrySaveAsync(right, OutboxMessages.Of(right), Cancel));

        Assert.Single(saved, won => won);
        AssertSame(saved[0] ? left : right, await Reviews.FindAsync(review.Id, Cancel));
        Assert.Equal(2, (await Reviews.ListRevisionsAsync(review.Id, 0, 100, Cancel)).Count);
        Assert.Equal(2, (await Outbox.ListAsync(review.Id, Cancel)).Count);
    }

    [Fact]
    public async Task A_revision_that_skips_one_is_refused()
    {
        var review = await SavedAsync(Samples.Review());
        var late = review.Next().Next();
        Assert.False(await Reviews.TrySaveAsync(late, OutboxMessages.Of(late), Cancel));
    }

    [Fact]
    public async Task Revisions_are_listed_from_the_one_that_is_asked_for()
    {
        var first = await SavedAsync(Samples.Review());
        var second = await SavedAsync(first.Next());
        var third = await SavedAsync(second.Next());
        await SavedAsync(Samples.Review());

        Assert.Equal([2, 3], (await Reviews.ListRevisionsAsync(first.Id, 2, 100, Cancel)).Select(revision => revision.Revision));
        AssertSame(third, (await Reviews.ListRevisionsAsync(first.Id, 0, 100, Cancel))[^1]);
    }

    [Fact]
    public async Task A_walk_in_small_steps_meets_every_review_once()
    {
        var saved = new List<ReviewId>();
        for (var i = 0; i < 23; i++) saved.Add((await SavedAsync(Samples.Review())).Id);

        var met = new List<ReviewId>();
        IReadOnlyList<ReviewId> page;
        do
        {
            page = await Reviews.ListIdsAsync(met.Count == 0 ? null : met[^1], 5, Cancel);
            met.AddRange(page);
        }
        while (page.Count == 5);

        Assert.Equal(met.Count, met.Distinct().Count());
        Assert.Empty(saved.Except(met));
    }

    [Fact]
    public async Task A_walk_meets_erased_reviews_too()
    {
        var (kept, erased) = (await SavedAsync(Samples.Review()), await ErasedAsync(await SavedAsync(Samples.Review())));
        var met = await Reviews.ListIdsAsync(after: null, int.MaxValue, Cancel);
        Assert.Contains(kept.Id, met);
        Assert.Single(met, id => id == erased.Id);
    }

    protected async Task<Review> SavedAsync(Review review)
    {
        Assert.True(await Reviews.TrySaveAsync(review, OutboxMessages.Of(review), Cancel));
        return review;
    }

    private async Task<Review> ErasedAsync(Review review)
    {
        Assert.True(await Reviews.TryEraseAsync(review, Tombstone.Of(review, Samples.Noon), OutboxMessages.OfErasure(review), Cancel));
        return review;
    }

    private static void AssertSame(Review expected, Review? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(ReviewJson.Write(expected.Content), ReviewJson.Write(actual.Content));
        Assert.Equal(expected.FormerSlugs, actual.FormerSlugs);
        Assert.Equal(expected.FormerPaths, actual.FormerPaths);
        Assert.Equal(expected.ReadOn?.ToString(), actual.ReadOn?.ToString());
        Assert.Equal(
            expected with
            {
                Content = actual.Content,
                FormerSlugs = actual.FormerSlugs,
                FormerPaths = actual.FormerPaths,
                ReadOn = actual.ReadOn,
            }, actual);
    }
}

using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Documents;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every store of reviews keeps to where former revisions and erased reviews are concerned.</summary>
public abstract class RevisionContract
{
    protected abstract IReviewStore Reviews { get; }

    protected abstract IOutbox Outbox { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_revision_is_read_as_it_was_saved()
    {
        var reviews = await SavedAsync(3);
        var second = await Reviews.FindRevisionAsync(reviews[0].Id, 2, Cancel);
        Assert.Equal((2, "Headline 2", reviews[1].Saved), (second?.Revision, second?.Content.Headline, second?.Saved));
        Assert.Null(await Reviews.FindRevisionAsync(reviews[0].Id, 4, Cancel));
        Assert.Null(await Reviews.FindRevisionAsync(reviews[0].Id, 0, Cancel));
    }

    [Theory]
    [InlineData(8, 3, new[] { 7, 6, 5 })]
    [InlineData(3, 3, new[] { 2, 1 })]
    [InlineData(1, 3, new int[0])]
    public async Task Summaries_are_listed_backwards_from_the_one_before(int before, int count, int[] listed)
    {
        var reviews = await SavedAsync(7);
        await SavedAsync(2);
        var summaries = await Reviews.ListSummariesAsync(reviews[0].Id, before, count, Cancel);
        Assert.Equal(listed.Select(number => RevisionSummary.Of(reviews[number - 1])), summaries);
    }

    [Fact]
    public async Task Revisions_are_listed_as_many_as_are_asked_for()
    {
        var reviews = await SavedAsync(5);
        Assert.Equal([2, 3], (await Reviews.ListRevisionsAsync(reviews[0].Id, 2, 2, Cancel)).Select(revision => revision.Revision));
    }

    [Fact]
    public async Task Of_an_erased_review_a_tombstone_is_left_and_the_message_to_remove_the_rest()
    {
        var review = (await SavedAsync(2))[^1]
            with
        { FormerSlugs = [Slug.Parse("one"), Slug.Parse("사운드트랙-2")], FormerPaths = [FormerPath.Parse("/한글 two")] };
        var (tombstone, message) = (Tombstone.Of(review, Samples.Noon.AddHours(1)), OutboxMessages.OfErasure(review));
        Assert.Null(await Reviews.FindTombstoneAsync(review.Id, Cancel));
        Assert.True(await Reviews.TryEraseAsync(review, tombstone, message, Cancel));

        Assert.Null(await Reviews.FindAsync(review.Id, Cancel));
        var found = await Reviews.FindTombstoneAsync(review.Id, Cancel);
        Assert.Equal((tombstone.Id, tombstone.Erased), (found?.Id, found?.Erased));
        Assert.Equal(tombstone.Slugs, found?.Slugs);
        Assert.Equal(tombstone.FormerPaths, found?.FormerPaths);
        Assert.Equal(message, (await Outbox.ListAsync(review.Id, Cancel)).OfType<ReviewErased>().Single() with { Version = null });
        Assert.Equal(message, (await Outbox.ListDueAsync(message.NotBefore,
            Cancel)).OfType<ReviewErased>().Single(row => row.Id == message.Id) with
        { Version = null });
    }

    [Fact]
    public async Task A_review_that_has_moved_on_is_not_erased()
    {
        var reviews = await SavedAsync(2);
        Assert.False(await EraseAsync(reviews[0]));
        Assert.NotNull(await Reviews.FindAsync(reviews[0].Id, Cancel));
        Assert.Equal(2, (await Outbox.ListAsync(reviews[0].Id, Cancel)).Count);
    }

    [Fact]
    public async Task A_review_is_erased_once()
    {
        var review = (await SavedAsync(1))[0];
        Assert.True(await EraseAsync(review));
        Assert.False(await EraseAsync(review));
        Assert.Single((await Outbox.ListAsync(review.Id, Cancel)).OfType<ReviewErased>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_erased_review_is_never_saved_again_neither_anew_nor_at_its_next_revision(int revision)
    {
        var review = (await SavedAsync(1))[0];
        Assert.True(await EraseAsync(review));
        while (await Reviews.RemoveRevisionsAsync(review.Id, Cancel)) { }

        var late = review with { Revision = revision };
        Assert.False(await Reviews.TrySaveAsync(late, OutboxMessages.Of(late), Cancel));
        Assert.Null(await Reviews.FindAsync(review.Id, Cancel));
        Assert.Empty(await Reviews.ListRevisionsAsync(review.Id, 0, 100, Cancel));
    }

    [Fact]
    public async Task A_write_that_is_repeated_after_the_erasure_brings_nothing_back()
    {
        var review = Samples.Review();
        var row = OutboxMessages.Of(review);
        Assert.True(await Reviews.TrySaveAsync(review, row, Cancel));
        Assert.True(await EraseAsync(review));
        while (await Reviews.RemoveRevisionsAsync(review.Id, Cancel)) { }
        Assert.Null(await Reviews.FindWrittenAsync(review.Id, row.Id, Cancel));
        Assert.False(await Reviews.TrySaveAsync(review, row with { Id = Guid.CreateVersion7(Samples.Noon) }, Cancel));
        Assert.NotNull(await Reviews.FindTombstoneAsync(review.Id, Cancel));
    }

    [Fact]
    public async Task A_save_and_an_erasure_at_once_leave_no_revision_that_an_erasure_does_not_see()
    {
        foreach (var _ in Enumerable.Range(0, 10))
        {
            var review = (await SavedAsync(1))[0];
            var next = review.Next();
            var done = await Task.WhenAll(Reviews.TrySaveAsync(next, OutboxMessages.Of(next), Cancel), EraseAsync(review));
            Assert.Single(done, won => won);
            Assert.Equal(done[0], await Reviews.FindAsync(review.Id, Cancel) is not null);
            Assert.Equal(done[0] ? 2 : 1, (await Reviews.ListRevisionsAsync(review.Id, 0, 100, Cancel)).Count);
        }
    }

    [Fact]
    public async Task All_revisions_of_an_erased_review_go_however_many_there_are_and_no_other_s()
    {
        var (many, other) = (await SavedAsync(MoreThanATransaction), (await SavedAsync(1))[0]);
        Assert.True(await EraseAsync(many[^1]));
        while (await Reviews.RemoveRevisionsAsync(many[0].Id, Cancel)) { }
        Assert.Empty(await Reviews.ListRevisionsAsync(many[0].Id, 0, 1000, Cancel));
        Assert.Single(await Reviews.ListRevisionsAsync(other.Id, 0, 100, Cancel));
    }

    /// <summary>More than a hundred rows, which is what a transaction of Table Storage can write.</summary>
    private const int MoreThanATransaction = 120;

    private async Task<IReadOnlyList<Review>> SavedAsync(int count)
    {
        List<Review> saved = [];
        for (var review = Samples.Review();
            saved.Count < count;
            review = review.Next() with { Saved = Samples.Noon.AddMinutes(saved.Count) })
        {
            Assert.True(await Reviews.TrySaveAsync(review, OutboxMessages.Of(review), Cancel));
            saved.Add(review);
        }
        return saved;
    }

    private Task<bool> EraseAsync(Review review) =>
        Reviews.TryEraseAsync(review, Tombstone.Of(review, Samples.Noon), OutboxMessages.OfErasure(review), Cancel);
}

using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews.Drafts;

namespace ReviewFunctions.Core.Reviews;

/// <summary>What editors do with reviews. Each step is stored with its outbox row before it is published, and so survives a kill at any point.</summary>
public sealed class Authoring(IReviewStore reviews, SlugOffice slugs, PendingWork pending, PublishingOptions options, TimeProvider time)
{
    /// <summary>Stores a new review and publishes it, if its draft says so.</summary>
    /// <param name="draft">What the editor sent.</param>
    /// <param name="editor">Who the editor is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public async Task<SavedReview> CreateAsync(ReviewDraft draft, string editor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var second = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        var id = ReviewId.New(now);
        var review = new Review
        {
            Id = id,
            Revision = 1,
            Status = draft.Status,
            Slug = await slugs.ReserveAsync(Slug.For(draft.Content), id, cancel),
            Published = draft.Status == ReviewStatus.Published ? second : null,
            Updated = second,
            Editor = editor,
            Content = draft.Content,
        };
        return await SaveAsync(review, cancel) ?? throw new InvalidOperationException("A new review's id is taken.");
    }

    private async Task<SavedReview?> SaveAsync(Review review, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var change = new ReviewChanged
        {
            Id = Guid.CreateVersion7(now),
            NotBefore = now + options.Grace,
            Review = review.Id,
            FromRevision = review.Revision - 1,
        };
        if (!await reviews.TrySaveAsync(review, change, cancel)) return null;
        return new SavedReview(review, await pending.PublishNowAsync(change, cancel));
    }
}

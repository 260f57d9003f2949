using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews;

/// <summary>Finds the review that an address of the editors' API names.</summary>
public sealed class ReviewLookup(IReviewStore reviews)
{
    /// <summary>The review; refused as unknown, or as erased.</summary>
    public async Task<Outcome<Review>> FindAsync(string id, CancellationToken cancel)
    {
        if (!ReviewId.TryParse(id, out var named)) return RefusalKind.UnknownReview;
        if (await reviews.FindAsync(named, cancel) is { } review) return review;
        return await reviews.FindTombstoneAsync(named, cancel) is null ? RefusalKind.UnknownReview : RefusalKind.ErasedReview;
    }

    /// <summary>The review as it was at one of its revisions; refused as above, or if it never had that one.</summary>
    public async Task<Outcome<Review>> FindAsync(string id, int revision, CancellationToken cancel)
    {
        var found = await FindAsync(id, cancel);
        return found.TryGet(out var review, out var refusal) ? await FindAsync(review, revision, cancel) : refusal;
    }

    /// <summary>A review as it was at one of its revisions. One that it had is gone only with the review.</summary>
    public async Task<Outcome<Review>> FindAsync(Review review, int revision, CancellationToken cancel)
    {
        if (!review.HasRevision(revision)) return RefusalKind.UnknownRevision;
        return await reviews.FindRevisionAsync(review.Id, revision, cancel) is { } former ? former : RefusalKind.ErasedReview;
    }
}

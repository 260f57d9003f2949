using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Finds the review that an address of the editors' API names.</summary>
public sealed class ReviewLookup(IReviewStore reviews)
{
    /// <summary>The answer for the review; 404 if there is none, 410 if there is none any more.</summary>
    public async Task<IResult> AnswerAsync(string id, Func<Review, Task<IResult>> answer, CancellationToken cancel)
    {
        if (!ReviewId.TryParse(id, out var named)) return Problem.UnknownReview;
        if (await reviews.FindAsync(named, cancel) is { } review) return await answer(review);
        return await reviews.FindTombstoneAsync(named, cancel) is null ? Problem.UnknownReview : Problem.ErasedReview;
    }

    /// <summary>The answer for a review as it was at one of its revisions; 404 if it never had that one. One that it had is gone only with the review.</summary>
    public async Task<IResult> AnswerAsync(Review review, int revision, Func<Review, Task<IResult>> answer, CancellationToken cancel)
    {
        if (!review.HasRevision(revision)) return Problem.UnknownRevision;
        return await reviews.FindRevisionAsync(review.Id, revision, cancel) is { } former ? await answer(former) : Problem.ErasedReview;
    }
}

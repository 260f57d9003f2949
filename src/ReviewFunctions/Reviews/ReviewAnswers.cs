using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Reviews as the editors' API answers with them. The ETag is the revision, strong.</summary>
public sealed class ReviewAnswers(CurrentSite sites, IOutbox outbox)
{
    /// <summary>201 for a review that was just stored, or why it was not.</summary>
    public async Task<IResult> CreatedAsync(RevisionOutcome outcome, CancellationToken cancel)
    {
        if (outcome is not SavedReview saved) return WithoutReview(outcome);
        var site = await sites.GetAsync(cancel);
        var document = ReviewDocument.Of(saved.Review, site, PublicationState.Of(saved.Publication)) with { Warnings = saved.Warnings };
        return new JsonResult(ReviewJson.Write(document), StatusCodes.Status201Created)
        {
            ETag = ETag.Of(saved.Review.Revision),
            Location = site.Resolve($"api/reviews/{saved.Review.Id}"),
        };
    }

    /// <summary>200 for a review that was just changed, with its new ETag, or why it was not.</summary>
    public async Task<IResult> RevisedAsync(RevisionOutcome outcome, CancellationToken cancel)
    {
        if (outcome is not SavedReview saved) return WithoutReview(outcome);
        var document = ReviewDocument.Of(saved.Review, await sites.GetAsync(cancel), PublicationState.Of(saved.Publication))
            with
        { Warnings = saved.Warnings };
        return new JsonResult(ReviewJson.Write(document)) { ETag = ETag.Of(saved.Review.Revision) };
    }

    /// <summary>204 for a trial that would have been saved, 200 if there is something to tell of it, or why nothing was saved.</summary>
    private static IResult WithoutReview(RevisionOutcome outcome) => outcome switch
    {
        PassedTrial { Warnings.Count: > 0 } told => new JsonResult(ReviewJson.Write(new CheckedReview(told.Warnings))),
        PassedTrial => Results.NoContent(),
        _ => Refusal.Of(outcome),
    };

    /// <summary>200 for a review that was asked for, with how far its publication is.</summary>
    public async Task<IResult> FoundAsync(Review review, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var document = ReviewDocument.Of(review, site, PublicationState.Of(await outbox.ListAsync(review.Id, cancel)));
        return new JsonResult(ReviewJson.Write(document)) { ETag = ETag.Of(review.Revision) };
    }

    /// <summary>200 for a page of a list: <c>items</c>, and the way to the <c>next</c> page where there is one.</summary>
    public async Task<IResult> ListedAsync(ListingPage page, QueryBuilder? nextQuery, bool withBodies, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var next = nextQuery is null ? null : site.Resolve($"api/reviews{nextQuery}");
        var documents = page.Reviews.Select(review => ReviewDocument.Of(review, site, publication: null));
        return JsonList.Of(documents.Select(document => ReviewJson.Write(withBodies ? document : document with { Body = null })), next);
    }
}

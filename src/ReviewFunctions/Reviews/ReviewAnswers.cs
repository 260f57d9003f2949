using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Reviews as the editors' API answers with them. The ETag is the revision, strong.</summary>
public sealed class ReviewAnswers(CurrentSite sites, IOutbox outbox)
{
    private const string JsonType = "application/json; charset=utf-8";

    /// <summary>201 for a review that was just stored.</summary>
    public async Task<IResult> CreatedAsync(SavedReview saved, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var publication = saved.Publication == Publication.Done ? PublicationState.Done : PublicationState.Pending;
        return new JsonResult(ReviewJson.Write(ReviewDocument.Of(saved.Review, site, publication)), StatusCodes.Status201Created)
        {
            ETag = ETagOf(saved.Review),
            Location = site.Resolve($"api/reviews/{saved.Review.Id}").AbsoluteUri,
        };
    }

    /// <summary>200 for a review that was asked for, with how far its publication is.</summary>
    public async Task<IResult> FoundAsync(Review review, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var publication = PublicationState.Of(await outbox.ListAsync(review.Id, cancel));
        return new JsonResult(ReviewJson.Write(ReviewDocument.Of(review, site, publication))) { ETag = ETagOf(review) };
    }

    /// <summary>200 for a page of a list, with the way to the next one.</summary>
    public async Task<IResult> ListAsync(ListingPage page, int limit, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        return null!;
    }

    private static string ETagOf(Review review) => string.Create(CultureInfo.InvariantCulture, $"\"{review.Revision}\"");
}

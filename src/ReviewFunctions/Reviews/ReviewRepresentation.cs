using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Reviews;

/// <summary>Reviews and their revisions as the editors' API answers with them. The ETag is the revision, strong.</summary>
public sealed class ReviewRepresentation(CurrentSite sites, IOutbox outbox)
{
    /// <summary>201 for a review that was just created, or why it was not.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="warnings">The warnings about the request.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IResult> CreatedAsync(Outcome<SavedReview> outcome, IReadOnlyList<FieldWarning> warnings, CancellationToken cancel)
    {
        if (!outcome.TryGet(out var saved, out var refusal)) return Refusals.Answer(refusal with { Warnings = warnings });
        var site = await sites.GetAsync(cancel);
        var address = site.Resolve($"api/reviews/{saved.Review.Id}");
        return Saved(saved, site, warnings) with { Status = StatusCodes.Status201Created, Location = address };
    }

    /// <summary>200 for a review that was just changed, with its new ETag, or why it was not.</summary>
    public async Task<IResult> SavedAsync(Outcome<SavedReview> outcome, CancellationToken cancel)
    {
        if (!outcome.TryGet(out var saved, out var refusal)) return Refusals.Answer(refusal);
        return Saved(saved, await sites.GetAsync(cancel), outcome.Warnings);
    }

    /// <summary>200 for a review that was asked for, with how far its publication is.</summary>
    public async Task<IResult> FoundAsync(Review review, CancellationToken cancel)
    {
        var publication = PublicationState.Of(await outbox.ListAsync(review.Id, cancel));
        return Of(review, ReviewDocument.Of(review, await sites.GetAsync(cancel), publication));
    }

    /// <summary>200 for a review as it was, with the ETag that it had.</summary>
    public async Task<IResult> FormerAsync(Review former, CancellationToken cancel) =>
        Of(former, ReviewDocument.Of(former, await sites.GetAsync(cancel), publication: null));

    /// <summary>200 for a working copy: the review as it would be, with the ETag of the copy.</summary>
    /// <param name="review">The review that it is of.</param>
    /// <param name="copy">The working copy.</param>
    /// <param name="warnings">The warnings about the request.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IResult> CopyAsync(
        Review review, WorkingCopy copy, IReadOnlyList<FieldWarning> warnings, CancellationToken cancel)
    {
        var document = ReviewDocument.Of(copy.Over(review), await sites.GetAsync(cancel), publication: null) with { Warnings = warnings };
        return new JsonResult(ReviewJson.Write(document)) { ETag = $"\"{copy.Tag}\"" };
    }

    /// <summary>200 for what changed between two revisions.</summary>
    /// <param name="before">The former one; <see langword="null"/> for nothing.</param>
    /// <param name="after">The later one.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IResult> ComparedAsync(Review? before, Review after, CancellationToken cancel) =>
        new JsonResult(RevisionChanges.Between(before, after, await sites.GetAsync(cancel)).ToJson());

    /// <summary>200 for a page of reviews.</summary>
    /// <param name="page">The page.</param>
    /// <param name="nextQuery">The query of the next one, if there is one.</param>
    /// <param name="withBodies">Whether they come with their bodies.</param>
    /// <param name="withPublication">Whether it is said of each how far its publication is.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IResult> ListedAsync(
        ListingPage page, QueryBuilder? nextQuery, bool withBodies, bool withPublication, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var next = nextQuery is null ? null : site.Resolve($"api/reviews{nextQuery}");
        List<byte[]> documents = [];
        foreach (var review in page.Reviews)
        {
            var publication = withPublication ? PublicationState.Of(await outbox.ListAsync(review.Id, cancel)) : null;
            var document = ReviewDocument.Of(review, site, publication);
            documents.Add(ReviewJson.Write(withBodies ? document : document with { Body = null }));
        }
        return JsonList.Of(documents, next);
    }

    /// <summary>200 for a page of revisions.</summary>
    public async Task<IResult> ListedAsync(Review review, IReadOnlyList<RevisionSummary> page, int limit, CancellationToken cancel)
    {
        if (page is not [.., { Revision: > 1 and var last }]) return JsonList.Of(page.Select(ReviewJson.Write), next: null);
        var query = string.Create(CultureInfo.InvariantCulture, $"?limit={limit}&cursor={RevisionCursor.Write(last)}");
        var site = await sites.GetAsync(cancel);
        return JsonList.Of(page.Select(ReviewJson.Write), site.Resolve($"api/reviews/{review.Id}/revisions{query}"));
    }

    private static JsonResult Saved(SavedReview saved, SiteSettings site, IReadOnlyList<FieldWarning> warnings) =>
        Of(saved.Review, ReviewDocument.Of(saved.Review, site, PublicationState.Of(saved.Publication)) with { Warnings = warnings });

    private static JsonResult Of(Review review, ReviewDocument document) =>
        new(ReviewJson.Write(document)) { ETag = ETag.Of(review.Revision) };
}

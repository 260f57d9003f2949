using System.Globalization;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Reviews.History;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Revisions as the editors' API answers with them.</summary>
public sealed class RevisionAnswers(CurrentSite sites)
{
    /// <summary>200 for a review as it was, with the ETag that it had.</summary>
    public async Task<IResult> FoundAsync(Review revision, CancellationToken cancel)
    {
        var document = ReviewDocument.Of(revision, await sites.GetAsync(cancel), publication: null);
        return new JsonResult(ReviewJson.Write(document)) { ETag = ETag.Of(revision.Revision) };
    }

    /// <summary>200 for what changed between two revisions.</summary>
    /// <param name="before">The former one; <see langword="null"/> for nothing.</param>
    /// <param name="after">The later one.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IResult> ComparedAsync(Review? before, Review after, CancellationToken cancel) =>
        new JsonResult(RevisionChanges.Between(before, after, await sites.GetAsync(cancel)).ToJson());

    /// <summary>200 for a page of revisions: <c>items</c>, and the way to the <c>next</c> page where there is one.</summary>
    public async Task<IResult> ListedAsync(Review review, IReadOnlyList<RevisionSummary> page, int limit, CancellationToken cancel)
    {
        var next = page is [.., { Revision: > 1 and var last }]
            ? (await sites.GetAsync(cancel)).Resolve(string.Create(CultureInfo.InvariantCulture, $"api/reviews/{review.Id}/revisions?limit={limit}&cursor={RevisionCursor.Write(last)}"))
            : null;
        return JsonList.Of(page.Select(ReviewJson.Write), next);
    }
}

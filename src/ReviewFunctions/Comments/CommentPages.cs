using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Comments;

/// <summary>
/// Answers browsers that send the form below a review. Whoever has no comment taken gets the form again, with everything that was
/// typed.
/// </summary>
public sealed class CommentPages(CurrentSite sites, IReviewStore reviews, IPageRenderer pages)
{
    /// <summary>
    /// 303 to the comment on its page, or to where the page says that it waits; else the form, or a page that says that there is no
    /// such review.
    /// </summary>
    /// <param name="id">The review, as the address names it.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IResult> OfAsync(string id, TypedComment typed, Outcome<PostedComment> outcome, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        if (outcome.TryGet(out var posted, out var refusal)) return new SeeOther(AddressOf(posted, site));
        if (refusal.Kind == RefusalKind.DryRunPassed) return Refusals.Answer(refusal);
        return await RefuseAsync(site, id, typed, Refusals.ProblemOf(refusal), cancel);
    }

    private static Uri AddressOf(PostedComment posted, SiteSettings site) => posted.Comment.IsShown
        ? site.Permalink(posted.Review, posted.Comment.Key.Id)
        : new Uri(site.Permalink(posted.Review.Slug), $"#{TypedComment.ReceivedFragment}");

    private async Task<IResult> RefuseAsync(
        SiteSettings site, string id, TypedComment typed, ProblemResult problem, CancellationToken cancel)
    {
        var review = ReviewId.TryParse(id, out var named) ? await reviews.FindAsync(named, cancel) : null;
        var isThere = review is { IsPublic: true };
        Page page = isThere && review is not null
            ? new CommentFormPage(site, review, typed, problem.Title, problem.Errors ?? [])
            : new NotFoundPage(site);
        var status = isThere ? problem.Status : StatusCodes.Status404NotFound;
        return new PageResult(await pages.RenderAsync(page, cancel), status) { RetryAfter = problem.RetryAfter };
    }
}

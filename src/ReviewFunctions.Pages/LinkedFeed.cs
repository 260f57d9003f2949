using ReviewFunctions.Core.Pages;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>A feed that a page leads to, in every format.</summary>
/// <param name="Title">What it is called beside others.</param>
/// <param name="Folder">Where it is: an absolute address that ends in a slash.</param>
public sealed record LinkedFeed(string Title, Uri Folder)
{
    /// <summary>The feed of the comments on all reviews.</summary>
    public static LinkedFeed OfComments(SiteSettings site) =>
        new($"{PageWords.For(site.Language)["Comments on all reviews"]} · {site.Title}", site.CommentFolder());

    /// <summary>The feed of the comments on a review.</summary>
    public static LinkedFeed OfComments(SiteSettings site, Review review) =>
        new(PageWords.For(review.Content.Language)["Comments on {0}", review.Content.FullHeadline], site.CommentFolder(review.Id));
}

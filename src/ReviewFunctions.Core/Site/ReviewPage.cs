using ReviewFunctions.Core.Images;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>A review in full.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Review">The review.</param>
/// <param name="Body">Its body as sanitised HTML, with spoilers folded away.</param>
public sealed record ReviewPage(SiteSettings Site, Review Review, string Body) : Page(Site)
{
    /// <summary>The image that it opens with, as the HTML of a figure; <see langword="null"/> if it has none.</summary>
    public string? LeadFigure { get; init; }

    /// <summary>The same image for whoever links to the page.</summary>
    public SharedImage? LeadImage { get; init; }

    /// <summary>The comments that readers see, oldest first.</summary>
    public IReadOnlyList<Comment> Comments { get; init; } = [];

    /// <summary>Whether there is room for comments: they are taken, or there are some.</summary>
    public bool HasThread => Comments.Count > 0 || Site.TakesComments(Review.Content);

    /// <summary>The page of a review.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="review">The review.</param>
    /// <param name="images">The images that it shows.</param>
    public static ReviewPage Of(SiteSettings site, Review review, ShownImages images)
    {
        var page =
            new ReviewPage(site, review with { Content = review.Content.ForReaders() }, BodyHtml.ForPage(review.Content.Body, images.Find));
        var lead = review.Content.LeadImage;
        if (images.Find(lead) is not { } picture) return page;
        return page with
        {
            LeadFigure = PictureHtml.Figure(picture, PictureHtml.OnPage(picture, lead?.Alt, isFirst: true), lead?.Caption),
            LeadImage = SharedImage.Of(picture, lead),
        };
    }
}

using ReviewFunctions.Core.Images;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>What leads to a review.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Review">The review.</param>
/// <param name="Picture">The image that it opens with, as HTML in a small size; <see langword="null"/> if it has none.</param>
public sealed record ReviewTeaser(SiteSettings Site, Review Review, string? Picture)
{
    /// <summary>What is said beside the review: in the language of the site, unless the page around it is in another.</summary>
    public PageWords Words { get; init; } = PageWords.For(Site.Language);

    /// <summary>The teaser of a review.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="review">The review.</param>
    /// <param name="images">The images that it shows, and perhaps others.</param>
    /// <param name="write">How the image is shown: one of the ways in <see cref="PictureHtml"/>.</param>
    public static ReviewTeaser Of(SiteSettings site, Review review, ShownImages images, Func<Picture, string?, string> write)
    {
        var lead = review.Content.LeadImage;
        var picture = images.Find(lead) is { } shown ? write(shown, lead?.Alt) : null;
        return new ReviewTeaser(site, review with { Content = review.Content.ForReaders() }, picture);
    }
}

/// <summary>Reviews that a page leads to together.</summary>
/// <param name="Teasers">What it says of each.</param>
/// <param name="Look">How they are laid out: further classes of the list.</param>
public sealed record ReviewGroup(IEnumerable<ReviewTeaser> Teasers, string? Look = null);

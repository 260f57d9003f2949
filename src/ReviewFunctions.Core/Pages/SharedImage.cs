using ReviewFunctions.Core.Images;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>An image as a page tells others of it.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Width">How wide it is, in pixels.</param>
/// <param name="Height">How high it is, in pixels.</param>
/// <param name="Description">What it shows; <see langword="null"/> if it is decorative.</param>
public sealed record SharedImage(Uri Address, int Width, int Height, string? Description)
{
    /// <summary>The lead image of a review; <see langword="null"/> if it has none that readers can have.</summary>
    internal static SharedImage? Of(ShownImages images, Review review) =>
        images.Find(review.Content.LeadImage) is { } picture ? Of(picture, review.Content.LeadImage) : null;

    /// <summary>The lead image of a review, or else its share card.</summary>
    public static SharedImage OrCard(SharedImage? lead, SiteSettings site, Review review) => lead
        ?? new(site.Card(review.Slug), ShareCard.Width, ShareCard.Height, Describe(review.Content));

    /// <summary>What a share card shows.</summary>
    private static string Describe(ReviewContent content) => content.Rating is { } rating
        ? $"{content.FullHeadline} ({RatingText.Write(rating)})"
        : content.FullHeadline;

    /// <summary>The lead image of a review.</summary>
    internal static SharedImage Of(Picture picture, LeadImage? lead)
    {
        var shown = picture.ForFeed;
        return new SharedImage(picture.AddressOf(shown), shown.Width, shown.Height, picture.Describe(lead?.Alt));
    }
}

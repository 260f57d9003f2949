using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Text;

namespace ReviewFunctions.Core.Site;

/// <summary>An image as a page tells others of it.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Width">How wide it is, in pixels.</param>
/// <param name="Height">How high it is, in pixels.</param>
/// <param name="Description">What it shows; <see langword="null"/> if it is decorative.</param>
public sealed record SharedImage(Uri Address, int Width, int Height, string? Description)
{
    /// <summary>The lead image of a review.</summary>
    internal static SharedImage Of(Image image, LeadImage? lead, ShownImages images)
    {
        var shown = PictureHtml.ForFeed(image);
        return new SharedImage(images.AddressOf(image, shown), shown.Width, shown.Height, PictureHtml.Description(image, lead?.Alt));
    }
}

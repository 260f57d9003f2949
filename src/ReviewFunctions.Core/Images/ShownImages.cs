using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Images;

/// <summary>The images that some reviews show, as far as readers can have them, and where they are.</summary>
/// <param name="site">The publication, for absolute addresses; <see langword="null"/> where there are no images.</param>
/// <param name="images">The images.</param>
public sealed class ShownImages(SiteSettings? site, IEnumerable<Image> images)
{
    private readonly Dictionary<ImageId, Image> _images = images.Where(image => image.IsShown).ToDictionary(image => image.Id);

    /// <summary>No image at all.</summary>
    public static ShownImages None { get; } = new(site: null, []);

    /// <summary>The image; <see langword="null"/> while it is being made, and if there is none.</summary>
    public Image? Find(ImageId? id) => id is { } known ? _images.GetValueOrDefault(known) : null;

    /// <summary>
    /// The revisions of the images that a review shows, in its order: what is made of it is the same as long as they are. An image that was
    /// removed and uploaded again counts from 1 again, so the name of its original is part of it.
    /// </summary>
    public string RevisionsOf(Review review) =>
        string.Join(' ', review.Content.Images.Select(id => Find(id) is { } image ? $"{image.Original}-{image.Revision}" : null));

    /// <summary>The absolute address of a variant.</summary>
    /// <exception cref="InvalidOperationException">There are no images.</exception>
    public Uri AddressOf(Image image, ImageVariant variant) =>
        site?.Resolve(SiteAddresses.VariantPath(image.Id, variant.Name))
            ?? throw new InvalidOperationException("Nothing has an address where there are no images.");
}

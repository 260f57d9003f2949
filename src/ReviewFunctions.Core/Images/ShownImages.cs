using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Images;

/// <summary>The images that some reviews show, as far as readers can have them, and where they are.</summary>
public sealed class ShownImages
{
    private readonly Dictionary<ImageId, (Image Image, Picture Picture)> _images;

    /// <summary>The images of a site.</summary>
    /// <param name="site">The publication, for absolute addresses.</param>
    /// <param name="images">The images; those that readers cannot have are left out.</param>
    public ShownImages(SiteSettings site, IEnumerable<Image> images) =>
        _images = images.Where(image => image.IsShown).ToDictionary(image => image.Id, image => (image, PictureOf(image, site)));

    private ShownImages() => _images = [];

    /// <summary>No image at all.</summary>
    public static ShownImages None { get; } = new();

    /// <summary>The image; <see langword="null"/> while it is being made, and if there is none.</summary>
    public Picture? Find(ImageId id) => _images.TryGetValue(id, out var shown) ? shown.Picture : null;

    /// <summary>The image that a review opens with; <see langword="null"/> too if it opens with none.</summary>
    public Picture? Find(LeadImage? lead) => lead is null ? null : Find(lead.Id);

    /// <summary>
    /// The revisions of the images that a review shows, in its order: what is made of it is the same as long as they are. An image that was
    /// removed and uploaded again counts from 1 again, so the name of its original is part of it.
    /// </summary>
    public string RevisionsOf(Review review) => string.Join(' ', review.Content.Images.Select(RevisionOf));

    private string? RevisionOf(ImageId id) =>
        _images.TryGetValue(id, out var shown) ? $"{shown.Image.Original}-{shown.Image.Revision}" : null;

    private static Picture PictureOf(Image image, SiteSettings site) => new(
        site.BaseUrl,
        [.. image.Variants.Select(file =>
            new PictureFile(SiteAddresses.VariantPath(image.Id, file.Name), file.MediaType, file.Width, file.Height, file.Bytes))],
        image.Description.Alt,
        image.Description.Caption,
        image.Description.Credit)
    {
        Focus = image.Description.FocalPoint,
        Placeholder = image.Placeholder,
    };
}

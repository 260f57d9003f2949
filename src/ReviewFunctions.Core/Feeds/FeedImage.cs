using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Text;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Feeds;

/// <summary>
/// The image that a review opens with, as feeds give it beside the content. Its text has no characters that XML forbids, and no spoilers.
/// </summary>
public sealed record FeedImage
{
    /// <summary>Where it is.</summary>
    public required Uri Address { get; init; }

    /// <summary>The variant that is there.</summary>
    public required ImageVariant Variant { get; init; }

    /// <summary>Where a small version of it is.</summary>
    public required Uri ThumbnailAddress { get; init; }

    /// <summary>The small version.</summary>
    public required ImageVariant Thumbnail { get; init; }

    /// <summary>What it shows; <see langword="null"/> for an image that is decorative.</summary>
    public string? Description { get; init; }

    /// <summary>Whose it is.</summary>
    public string? Credit { get; init; }

    /// <summary>Its media type.</summary>
    public string MediaType => Variant.MediaType;

    /// <summary>How long it is, in bytes.</summary>
    public long Bytes => Variant.Bytes;

    /// <summary>The lead image as feeds give it; <see langword="null"/> if there is none, or none that readers can have.</summary>
    public static FeedImage? Of(LeadImage? lead, ShownImages images)
    {
        if (images.Find(lead?.Id) is not { } image) return null;
        var (shown, thumbnail) = (PictureHtml.ForFeed(image), PictureHtml.Thumbnail(image));
        return new FeedImage
        {
            Address = images.AddressOf(image, shown),
            Variant = shown,
            ThumbnailAddress = images.AddressOf(image, thumbnail),
            Thumbnail = thumbnail,
            Description = XmlText.CleanOrNull(PictureHtml.Description(image, lead?.Alt)),
            Credit = Said(image.Description.Credit),
        };
    }

    private static string? Said(string? text) => XmlText.CleanOrNull(text is null ? null : SpoilerMark.Redact(text));
}

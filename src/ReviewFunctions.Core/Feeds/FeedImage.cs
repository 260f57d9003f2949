using ReviewFunctions.Core.Images;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Feeds;

/// <summary>
/// The image that a review opens with, as feeds give it beside the content. Its text has no characters that XML forbids, and no spoilers.
/// </summary>
public sealed record FeedImage
{
    /// <summary>Where it is.</summary>
    public required Uri Address { get; init; }

    /// <summary>The file that is there.</summary>
    public required PictureFile File { get; init; }

    /// <summary>Where a small version of it is.</summary>
    public required Uri ThumbnailAddress { get; init; }

    /// <summary>The small version.</summary>
    public required PictureFile Thumbnail { get; init; }

    /// <summary>What it shows; <see langword="null"/> for an image that is decorative.</summary>
    public string? Description { get; init; }

    /// <summary>Whose it is.</summary>
    public string? Credit { get; init; }

    /// <summary>Its media type.</summary>
    public string MediaType => File.MediaType;

    /// <summary>How long it is, in bytes.</summary>
    public long Bytes => File.Bytes;

    /// <summary>The lead image as feeds give it; <see langword="null"/> if there is none, or none that readers can have.</summary>
    public static FeedImage? Of(LeadImage? lead, ShownImages images)
    {
        if (images.Find(lead) is not { } picture) return null;
        var (shown, thumbnail) = (picture.ForFeed, picture.Thumbnail);
        return new FeedImage
        {
            Address = picture.AddressOf(shown),
            File = shown,
            ThumbnailAddress = picture.AddressOf(thumbnail),
            Thumbnail = thumbnail,
            Description = XmlText.CleanOrNull(picture.Describe(lead?.Alt)),
            Credit = XmlText.CleanOrNull(SpoilerMark.RedactOrNull(picture.Credit)),
        };
    }
}

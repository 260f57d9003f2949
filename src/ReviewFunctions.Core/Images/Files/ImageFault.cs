using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Images.Files;

/// <summary>Why a file cannot become an image.</summary>
public enum ImageFault
{
    /// <summary>It is none of the formats of <see cref="ImageKind"/>.</summary>
    UnknownKind,

    /// <summary>It is AVIF or HEIF.</summary>
    Heif,

    /// <summary>It has more than <see cref="ImageDescription.MaxFile"/>.</summary>
    TooManyBytes,

    /// <summary>It has more than <see cref="ImageHeader.MaxPixels"/>.</summary>
    TooManyPixels,

    /// <summary>It is truncated or corrupt.</summary>
    Unreadable,
}

/// <summary>The refusals of files that cannot become images.</summary>
public static class UnusableFile
{
    /// <summary>The refusal of a file with that fault.</summary>
    public static RefusalKind RefusalOf(ImageFault fault) => fault switch
    {
        ImageFault.UnknownKind => RefusalKind.UnsupportedImage,
        ImageFault.Heif => RefusalKind.HeifImage,
        ImageFault.TooManyBytes => RefusalKind.ImageTooLong,
        ImageFault.TooManyPixels => RefusalKind.TooManyPixels,
        _ => RefusalKind.UnreadableImage,
    };
}

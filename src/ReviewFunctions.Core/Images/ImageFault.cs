namespace ReviewFunctions.Core.Images;

/// <summary>Why a file cannot become an image.</summary>
public enum ImageFault
{
    /// <summary>It is none of the formats of <see cref="ImageKind"/>.</summary>
    UnknownKind,

    /// <summary>It is AVIF or HEIF.</summary>
    Heif,

    /// <summary>It has more than <see cref="ImageHeader.MaxBytes"/>.</summary>
    TooManyBytes,

    /// <summary>It has more than <see cref="ImageHeader.MaxPixels"/>.</summary>
    TooManyPixels,

    /// <summary>It is truncated or corrupt.</summary>
    Unreadable,
}

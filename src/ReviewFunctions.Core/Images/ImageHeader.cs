namespace ReviewFunctions.Core.Images;

/// <summary>What a file says of its picture before anything is decoded.</summary>
/// <param name="Kind">Its format.</param>
/// <param name="Width">How wide it is when it stands upright, in pixels.</param>
/// <param name="Height">How high it is when it stands upright, in pixels.</param>
/// <param name="Frames">How many frames it has; 1 for a picture that does not move.</param>
public sealed record ImageHeader(ImageKind Kind, int Width, int Height, int Frames)
{
    /// <summary>The longest file, in bytes.</summary>
    public const int MaxBytes = 25 * 1024 * 1024;

    /// <summary>The most pixels: 50 megapixels, which take 200 MB while they are decoded.</summary>
    public const long MaxPixels = 50_000_000;

    /// <summary>The most pixels of a picture whose variants are made while its editor waits: 12 megapixels.</summary>
    public const long MaxPixelsAtOnce = 12_000_000;

    /// <summary>Whether its variants can be made while its editor waits.</summary>
    public bool IsSmall => (long)Width * Height <= MaxPixelsAtOnce;
}

using SkiaSharp;

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

    /// <summary>Reads the header. Nothing is decoded, so that a decompression bomb costs nothing.</summary>
    /// <param name="file">The whole file, which can be sought in; it stays open.</param>
    /// <param name="fault">Why there is none.</param>
    public static ImageHeader? Read(Stream file, out ImageFault fault)
    {
        using var codec = ImageFile.Open(file, out fault);
        return codec is null ? null : Read(codec, Orientation.Of(codec, file), out fault);
    }

    /// <summary>Reads the header of a file that is open.</summary>
    internal static ImageHeader? Read(SKCodec codec, SKEncodedOrigin origin, out ImageFault fault)
    {
        fault = ImageFault.TooManyPixels;
        var info = codec.Info;
        if ((long)info.Width * info.Height > MaxPixels) return null;
        fault = ImageFault.Unreadable;
        if (KindOf(codec.EncodedFormat) is not { } kind || info.Width < 1 || info.Height < 1) return null;
        var lies = Orientation.Swaps(origin);
        return new ImageHeader(kind, lies ? info.Height : info.Width, lies ? info.Width : info.Height, Math.Max(1, codec.FrameCount));
    }

    private static ImageKind? KindOf(SKEncodedImageFormat format) => format switch
    {
        SKEncodedImageFormat.Jpeg => ImageKind.Jpeg,
        SKEncodedImageFormat.Png => ImageKind.Png,
        SKEncodedImageFormat.Webp => ImageKind.WebP,
        SKEncodedImageFormat.Gif => ImageKind.Gif,
        _ => null,
    };
}

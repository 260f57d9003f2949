using ReviewFunctions.Core.Images.Files;
using SkiaSharp;

namespace ReviewFunctions.Imaging;

/// <summary>Reads the header of an open file. No pixel is decoded, so that a decompression bomb costs nothing.</summary>
internal static class HeaderReader
{
    /// <summary>The header; <see langword="null"/> if the picture has too many pixels or none.</summary>
    /// <param name="codec">The decoder of the file.</param>
    /// <param name="origin">How the camera was held.</param>
    /// <param name="fault">Why there is none.</param>
    public static ImageHeader? Read(SKCodec codec, SKEncodedOrigin origin, out ImageFault fault)
    {
        fault = ImageFault.TooManyPixels;
        var info = codec.Info;
        if ((long)info.Width * info.Height > ImageHeader.MaxPixels) return null;
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

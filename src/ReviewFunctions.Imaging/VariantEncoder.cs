using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using SkiaSharp;

namespace ReviewFunctions.Imaging;

/// <summary>
/// Writes pictures as files. Of what the original said beside its pixels nothing is left but the colour profile, which is sRGB's.
/// </summary>
internal static class VariantEncoder
{
    /// <summary>Where differences from the original begin to be seen by those who look for them, on the encoders' scales.</summary>
    private const int WebPQuality = 80, JpegQuality = 82;

    /// <summary>A variant in a type.</summary>
    public static EncodedVariant Variant(SKBitmap picture, string mediaType)
    {
        var body = mediaType switch
        {
            ImageVariant.WebP => WebP(picture),
            ImageVariant.Jpeg =>
                Encode(picture, (pixels, to) => pixels.Encode(to,
                    new SKJpegEncoderOptions(JpegQuality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore))),
            _ => Encode(picture, (pixels, to) => pixels.Encode(to, SKPngEncoderOptions.Default)),
        };
        return new EncodedVariant(new ImageVariant(ImageVariant.NameOf(picture.Width, mediaType), mediaType, picture.Width, picture.Height,
            body.Length), body);
    }

    /// <summary>
    /// A drawing of few colours as PNG, without the filters that look for gradients in every row: they take half of the time here, and make
    /// the file longer.
    /// </summary>
    public static ReadOnlyMemory<byte> Drawing(SKBitmap picture) => Encode(picture, (pixels, to) =>
        pixels.Encode(to, new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, SKPngEncoderOptions.Default.ZLibLevel)));

    /// <summary>A picture as WebP without a colour profile, which would be longer than a tiny picture; what has none is in sRGB.</summary>
    public static ReadOnlyMemory<byte> Tiny(SKBitmap picture, int quality) => Encode(picture, (pixels, to) =>
    {
        using var plain = new SKPixmap(
            new SKImageInfo(pixels.Width, pixels.Height, pixels.ColorType, pixels.AlphaType), pixels.GetPixels(), pixels.RowBytes);
        return plain.Encode(to, new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, quality));
    });

    private static ReadOnlyMemory<byte> WebP(SKBitmap picture) =>
        Encode(picture, (pixels, to) => pixels.Encode(to, new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, WebPQuality)));

    private static ReadOnlyMemory<byte> Encode(SKBitmap picture, Func<SKPixmap, Stream, bool> encode)
    {
        using var file = new MemoryStream();
        using var pixels = picture.PeekPixels();
        return encode(pixels, file) ? file.ToArray() : throw new InvalidOperationException("The picture cannot be encoded.");
    }
}

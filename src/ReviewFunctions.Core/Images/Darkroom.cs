using SkiaSharp;

namespace ReviewFunctions.Core.Images;

/// <summary>
/// Makes of a file everything that readers get: upright, in sRGB, with nothing in it that the camera noted. A pure function.
/// </summary>
public static class Darkroom
{
    /// <summary>How many steps decoders can be asked for: JPEG and WebP can be decoded smaller, in eighths.</summary>
    private const int Eighths = 8;

    /// <summary>Decodes the first frame of a file and makes its variants.</summary>
    /// <param name="file">The whole file, which can be sought in; it stays open.</param>
    /// <param name="fault">Why nothing was made.</param>
    public static DevelopedImage? Develop(Stream file, out ImageFault fault)
    {
        using var described = UninvertedCmyk.Described(file);
        var readable = described ?? file;
        if (DevelopWhole(readable, out fault) is { } made) return made;
        if (fault != ImageFault.Unreadable) return null;
        using var completed = UnfinishedJpeg.Complete(readable);
        return completed is null ? null : DevelopWhole(completed, out fault);
    }

    private static DevelopedImage? DevelopWhole(Stream file, out ImageFault fault)
    {
        using var codec = ImageFile.Open(file, out fault);
        if (codec is null) return null;
        var origin = Orientation.Of(codec, file);
        if (ImageHeader.Read(codec, origin, out fault) is not { } header) return null;
        var sizes = VariantSizes.Of(header.Width, header.Height);
        fault = ImageFault.Unreadable;
        using var picture = Print(codec, origin, sizes[^1]);
        return picture is null ? null : Develop(header, sizes, picture);
    }

    private static DevelopedImage Develop(ImageHeader header, IReadOnlyList<SKSizeI> sizes, SKBitmap picture)
    {
        using var impression = Impression.Of(picture);
        var fallback = IsOpaque(picture) ? ImageVariant.Jpeg : ImageVariant.Png;
        return new DevelopedImage(header, [.. sizes.SelectMany(size => Variants(picture, size, fallback))],
            Impression.Placeholder(impression), Impression.DominantColour(impression));
    }

    private static EncodedVariant[] Variants(SKBitmap picture, SKSizeI size, string fallback)
    {
        if (size == picture.Info.Size)
            return [VariantEncoder.Variant(picture, ImageVariant.WebP), VariantEncoder.Variant(picture, fallback)];
        using var reduced = Resampling.Reduce(picture, size);
        return Variants(reduced, size, fallback);
    }

    /// <returns>The first frame in a size, upright; <see langword="null"/> if it cannot be decoded to its end.</returns>
    private static SKBitmap? Print(SKCodec codec, SKEncodedOrigin origin, SKSizeI size)
    {
        var lying = Orientation.Swaps(origin) ? new SKSizeI(size.Height, size.Width) : size;
        using var reduced = DecodeReduced(codec, lying);
        return reduced is null ? null : Orientation.Upright(reduced, origin);
    }

    private static SKBitmap? DecodeReduced(SKCodec codec, SKSizeI size)
    {
        using var decoded = Decode(codec, size.Width);
        return decoded is null ? null : Resampling.Reduce(decoded, size);
    }

    /// <returns>The first frame, not narrower than asked for; <see langword="null"/> if it cannot be decoded to its end.</returns>
    private static SKBitmap? Decode(SKCodec codec, int width)
    {
        var size = Enumerable.Range(1, Eighths).Select(part => codec.GetScaledDimensions((float)part / Eighths))
            .FirstOrDefault(size => size.Width >= width, codec.Info.Size);
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        using var sRgb = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, sRgb));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels(), new SKCodecOptions(0)) == SKCodecResult.Success) return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static bool IsOpaque(SKBitmap picture)
    {
        if (picture.AlphaType == SKAlphaType.Opaque) return true;
        using var pixels = picture.PeekPixels();
        var channels = pixels.GetPixelSpan();
        for (var alpha = 3; alpha < channels.Length; alpha += 4)
            if (channels[alpha] != byte.MaxValue) return false;
        return true;
    }
}

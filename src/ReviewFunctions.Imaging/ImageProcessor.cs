using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Markup;
using SkiaSharp;

namespace ReviewFunctions.Imaging;

/// <summary>Processes images with Skia. Files that lack little are mended first.</summary>
public sealed class ImageProcessor : IImageProcessor
{
    /// <summary>How many steps decoders can be asked for: JPEG and WebP can be decoded smaller, in eighths.</summary>
    private const int Eighths = 8;

    /// <inheritdoc/>
    public ImageHeader? ReadHeader(Stream file, out ImageFault fault)
    {
        using var codec = ImageFile.Open(file, out fault);
        return codec is null ? null : HeaderReader.Read(codec, Orientation.Of(codec, file), out fault);
    }

    /// <inheritdoc/>
    public ProcessedImage? Process(Stream file, out ImageFault fault)
    {
        using var described = UninvertedCmyk.Described(file);
        var readable = described ?? file;
        if (ProcessWhole(readable, out fault) is { } processed) return processed;
        if (fault != ImageFault.Unreadable) return null;
        using var completed = UnfinishedJpeg.Complete(readable);
        return completed is null ? null : ProcessWhole(completed, out fault);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? MakeFavicon(ReadOnlyMemory<byte> variant, FocalPoint? focus)
    {
        using var picture = SKBitmap.Decode(variant.Span);
        if (picture is null) return null;
        return IconEncoder.Favicon(picture, focus);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? MakeTouchIcon(ReadOnlyMemory<byte> variant, FocalPoint? focus)
    {
        using var picture = SKBitmap.Decode(variant.Span);
        if (picture is null) return null;
        return IconEncoder.TouchIcon(picture, focus);
    }

    private static ProcessedImage? ProcessWhole(Stream file, out ImageFault fault)
    {
        using var codec = ImageFile.Open(file, out fault);
        if (codec is null) return null;
        var origin = Orientation.Of(codec, file);
        if (HeaderReader.Read(codec, origin, out fault) is not { } header) return null;
        var sizes = VariantSizes.Of(header.Width, header.Height);
        fault = ImageFault.Unreadable;
        using var picture = DecodeUpright(codec, origin, sizes[^1]);
        return picture is null ? null : Encode(header, sizes, picture);
    }

    private static ProcessedImage Encode(ImageHeader header, IReadOnlyList<SKSizeI> sizes, SKBitmap picture)
    {
        using var thumbnail = Thumbnail.Of(picture);
        var fallback = IsOpaque(picture) ? ImageVariant.Jpeg : ImageVariant.Png;
        return new ProcessedImage(header, [.. sizes.SelectMany(size => Variants(picture, size, fallback))],
            Thumbnail.Placeholder(thumbnail), Thumbnail.DominantColour(thumbnail));
    }

    private static EncodedVariant[] Variants(SKBitmap picture, SKSizeI size, string fallback)
    {
        if (size == picture.Info.Size)
            return [VariantEncoder.Variant(picture, ImageVariant.WebP), VariantEncoder.Variant(picture, fallback)];
        using var reduced = Resampling.Reduce(picture, size);
        return Variants(reduced, size, fallback);
    }

    /// <returns>The first frame in a size, upright; <see langword="null"/> if it cannot be decoded to its end.</returns>
    private static SKBitmap? DecodeUpright(SKCodec codec, SKEncodedOrigin origin, SKSizeI size)
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

using System.Buffers.Binary;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Markup;
using SkiaSharp;

namespace ReviewFunctions.Imaging;

/// <summary>Encodes icons of a picture: the largest square around its focal point, never enlarged. Pure functions.</summary>
internal static class IconEncoder
{
    private const int FaviconSize = 32, IconHeaderLength = 22;

    /// <summary>The picture as PNG, 180 pixels wide.</summary>
    public static ReadOnlyMemory<byte> TouchIcon(SKBitmap picture, FocalPoint? focus) =>
        Square(picture, focus, IImageProcessor.TouchIconSize).Png;

    /// <summary>
    /// The picture in a Windows icon, 32 pixels wide, whose only image is a PNG
    /// (<see href="https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)">Icons</see>).
    /// </summary>
    public static ReadOnlyMemory<byte> Favicon(SKBitmap picture, FocalPoint? focus)
    {
        var (png, size) = Square(picture, focus, FaviconSize);
        var icon = new byte[IconHeaderLength + png.Length];
        var header = icon.AsSpan();
        (icon[2], icon[4]) = (1, 1); // The type of icons, and how many images there are.
        (icon[6], icon[7], icon[10], icon[12]) = ((byte)size, (byte)size, 1, 32);
        BinaryPrimitives.WriteInt32LittleEndian(header[14..], png.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header[18..], IconHeaderLength);
        png.Span.CopyTo(header[IconHeaderLength..]);
        return icon;
    }

    private static (ReadOnlyMemory<byte> Png, int Size) Square(SKBitmap picture, FocalPoint? focus, int wanted)
    {
        var side = Math.Min(picture.Width, picture.Height);
        var left = Begin(picture.Width, side, focus?.X);
        var top = Begin(picture.Height, side, focus?.Y);
        using var square = new SKBitmap(picture.Info.WithSize(side, side));
        using (var canvas = new SKCanvas(square))
        {
            canvas.Clear();
            canvas.DrawBitmap(picture, -left, -top, SKSamplingOptions.Default);
        }
        var size = Math.Min(side, wanted);
        using var icon = Resampling.Reduce(square, new SKSizeI(size, size));
        return (VariantEncoder.Variant(icon, ImageVariant.Png).Body, size);
    }

    /// <summary>Where the square begins, so that the focal point is as near to its middle as the picture allows.</summary>
    private static int Begin(int length, int side, decimal? focus) =>
        Math.Clamp((int)((length * (focus ?? 0.5m)) - (side / 2m)), 0, length - side);
}

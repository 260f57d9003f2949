using SkiaSharp;

namespace ReviewFunctions.Imaging;

/// <summary>Makes pictures smaller.</summary>
internal static class Resampling
{
    private static readonly SKSamplingOptions Averaged = new(SKFilterMode.Linear);
    private static readonly SKSamplingOptions Sharp = new(SKCubicResampler.Mitchell);

    /// <summary>
    /// A copy of a size that is not larger. It is halved as often as that goes, which takes the average of four pixels, since the cubic
    /// filter looks at no more than sixteen and would leave out the others.
    /// </summary>
    public static SKBitmap Reduce(SKBitmap picture, SKSizeI size)
    {
        if (picture.Width < 2L * size.Width || picture.Height < 2L * size.Height) return Scale(picture, size, Sharp);
        using var half = Scale(picture, new SKSizeI((picture.Width + 1) / 2, (picture.Height + 1) / 2), Averaged);
        return Reduce(half, size);
    }

    private static SKBitmap Scale(SKBitmap picture, SKSizeI size, SKSamplingOptions how)
    {
        var scaled = new SKBitmap(picture.Info.WithSize(size));
        using var from = picture.PeekPixels();
        using var to = scaled.PeekPixels();
        if (from.ScalePixels(to, how)) return scaled;
        scaled.Dispose();
        throw new InvalidOperationException("The picture cannot be made smaller.");
    }
}

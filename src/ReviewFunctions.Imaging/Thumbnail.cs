using ReviewFunctions.Core.Images;
using SkiaSharp;

namespace ReviewFunctions.Imaging;

/// <summary>A picture of a few pixels, from which the placeholder and the dominant colour are taken.</summary>
internal static class Thumbnail
{
    private const int Side = 16;

    /// <summary>How many steps of a channel count as one colour.</summary>
    private const int Step = 32;

    private const int PlaceholderQuality = 40;

    /// <summary>A copy of at most 16 pixels a side.</summary>
    public static SKBitmap Of(SKBitmap picture)
    {
        var scale = Math.Min(1d, (double)Side / Math.Max(picture.Width, picture.Height));
        return Resampling.Reduce(
            picture, new SKSizeI(Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale))));
    }

    /// <summary>The thumbnail as a <c>data:</c> address of some hundred bytes.</summary>
    public static string Placeholder(SKBitmap thumbnail) =>
        $"data:{ImageVariant.WebP};base64,{Convert.ToBase64String(VariantEncoder.Tiny(thumbnail, PlaceholderQuality).Span)}";

    /// <summary>
    /// The mean of the colours of which there are most, as <c>#rrggbb</c>; of what shines through, the part that is there.
    /// </summary>
    public static string DominantColour(SKBitmap thumbnail)
    {
        var colours = thumbnail.Pixels.Where(pixel => pixel.Alpha > byte.MaxValue / 2).DefaultIfEmpty(SKColors.White)
            .GroupBy(pixel => (pixel.Red / Step, pixel.Green / Step, pixel.Blue / Step))
            .MaxBy(group => group.Count())?.ToList() ?? [];
        return $"#{Mean(pixel => pixel.Red):x2}{Mean(pixel => pixel.Green):x2}{Mean(pixel => pixel.Blue):x2}";

        int Mean(Func<SKColor, byte> channel) => (int)Math.Round(colours.Average(pixel => channel(pixel)));
    }
}

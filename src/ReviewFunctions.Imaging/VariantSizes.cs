using SkiaSharp;

namespace ReviewFunctions.Imaging;

/// <summary>Which sizes an image is made in.</summary>
internal static class VariantSizes
{
    /// <summary>
    /// The most that a side of WebP can have
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9649#section-2.6">RFC 9649, 2.6: VP8 frame header</see>).
    /// </summary>
    public const int MaxSide = 16_383;

    private static readonly int[] Widths = [320, 640, 960, 1280, 1920];

    /// <summary>
    /// The sizes of a picture's variants, narrowest first: the widths below its own, then its own or the widest there is. None is larger
    /// than the picture, and none so high that WebP could not hold it.
    /// </summary>
    public static IReadOnlyList<SKSizeI> Of(int width, int height)
    {
        var widest = Math.Min(width, Widths[^1]);
        if (height > MaxSide) widest = (int)Math.Clamp((long)width * MaxSide / height, 1, widest);
        return [.. Widths.Where(one => one < widest).Append(widest).Select(one => Scaled(one, width, height))];
    }

    private static SKSizeI Scaled(int to, int width, int height) =>
        new(to, (int)Math.Clamp(Math.Round((double)height * to / width), 1, Math.Min(height, MaxSide)));
}

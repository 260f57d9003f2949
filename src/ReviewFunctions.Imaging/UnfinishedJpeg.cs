using ReviewFunctions.Core.Images.Files;
using SkiaSharp;

namespace ReviewFunctions.Imaging;

/// <summary>
/// Completes JPEG files that lack nothing but the marker at their end (ITU-T T.81, B.2.1), as some phones and messengers write them.
/// Whether the picture is there to its end is found out by decoding it with two different fillings behind what there is: where something
/// is missing they become part of the picture, and the two differ.
/// </summary>
internal static class UnfinishedJpeg
{
    /// <summary>How much is filled in: more than one row of blocks of the widest picture could take up.</summary>
    private const int FillingLength = 256;

    /// <summary>Two fillings that no decoder reads alike; neither begins a marker.</summary>
    private const byte One = 0x00, Another = 0xAA;

    private static ReadOnlySpan<byte> EndMarker => [0xFF, 0xD9];

    /// <summary>The file with its last marker; <see langword="null"/> if it has one, is no JPEG, or lacks more than that.</summary>
    public static Stream? Complete(Stream file)
    {
        if (ImageFile.KindOf(file, out _) != ImageKind.Jpeg || HasEnd(file)) return null;
        var (one, another) = (Filled(file, One), Filled(file, Another));
        return IsSamePicture(one, another) ? new MemoryStream(one, writable: false) : null;
    }

    private static bool HasEnd(Stream file)
    {
        Span<byte> last = stackalloc byte[2];
        file.Position = Math.Max(0, file.Length - last.Length);
        return file.ReadAtLeast(last, last.Length, throwOnEndOfStream: false) == last.Length && last.SequenceEqual(EndMarker);
    }

    private static byte[] Filled(Stream file, byte filling)
    {
        var length = (int)file.Length;
        var filled = new byte[length + FillingLength + EndMarker.Length];
        file.Position = 0;
        file.ReadExactly(filled, 0, length);
        filled.AsSpan(length, FillingLength).Fill(filling);
        EndMarker.CopyTo(filled.AsSpan(length + FillingLength));
        return filled;
    }

    private static bool IsSamePicture(byte[] one, byte[] another)
    {
        using var first = Decode(one);
        if (first is null) return false;
        using var second = Decode(another);
        return second is not null && first.GetPixelSpan().SequenceEqual(second.GetPixelSpan());
    }

    /// <summary>Whole, since what is missing may be fine detail.</summary>
    private static SKBitmap? Decode(byte[] file)
    {
        using var content = new MemoryStream(file, writable: false);
        using var codec = ImageFile.Open(content, out _);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > ImageHeader.MaxPixels) return null;
        var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success) return bitmap;
        bitmap.Dispose();
        return null;
    }
}

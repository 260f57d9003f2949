using System.Buffers.Binary;
using SkiaSharp;

namespace ReviewFunctions.Testing.Images;

/// <summary>JPEG files, made for a test.</summary>
public static class Jpegs
{
    private const int StartLength = 2;

    public static byte[] Of(SKBitmap picture, int quality = 90)
    {
        using var file = new MemoryStream();
        picture.Encode(file, SKEncodedImageFormat.Jpeg, quality);
        return file.ToArray();
    }

    /// <summary>A photograph of that size.</summary>
    public static byte[] Photograph(int width, int height, int seed = 1)
    {
        using var picture = Pictures.Photograph(width, height, seed);
        return Of(picture);
    }

    /// <summary>Four quarters, each in a colour of its own.</summary>
    public static byte[] Quartered(int width, int height)
    {
        using var picture = Pictures.Quartered(width, height);
        return Of(picture, 100);
    }

    /// <summary>
    /// What a camera stores that was held in one of the eight ways: its rows and columns, and the tag that says which side of the scene row
    /// 0 and column 0 are (Exif 2.32, 4.6.4).
    /// </summary>
    public static byte[] Held(SKBitmap upright, int orientation)
    {
        using var stored = Lying(upright, orientation);
        return WithExif(Of(stored, 100), orientation);
    }

    /// <summary>The rows and columns of a picture as such a camera has them.</summary>
    public static SKBitmap Lying(SKBitmap upright, int orientation)
    {
        var (width, height) = (upright.Width, upright.Height);
        var lies = orientation >= 5;
        var stored = new SKBitmap(upright.Info.WithSize(lies ? height : width, lies ? width : height));
        var fromRight = orientation is 2 or 3 or 6 or 7;
        var fromBottom = orientation is 3 or 4 or 7 or 8;
        for (var y = 0; y < stored.Height; y++)
            for (var x = 0; x < stored.Width; x++)
            {
                var (across, down) = lies ? (y, x) : (x, y);
                stored.SetPixel(x, y, upright.GetPixel(fromRight ? width - 1 - across : across, fromBottom ? height - 1 - down : down));
            }
        return stored;
    }

    /// <summary>The file with EXIF: an orientation, and where the camera was (latitude 37° 33' north).</summary>
    public static byte[] WithExif(byte[] jpeg, int orientation) => WithSegment(jpeg, 0xE1, [.. "Exif\0\0"u8, .. Tiff(orientation)]);

    /// <summary>The file with a comment.</summary>
    public static byte[] WithComment(byte[] jpeg, ReadOnlySpan<byte> comment) => WithSegment(jpeg, 0xFE, comment);

    /// <summary>The file with a segment behind its start.</summary>
    public static byte[] WithSegment(byte[] jpeg, byte marker, ReadOnlySpan<byte> content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [.. jpeg[..StartLength], 0xFF, marker, .. length, .. content, .. jpeg[StartLength..]];
    }

    /// <summary>EXIF with an orientation, and where the camera was.</summary>
    public static byte[] Tiff(int orientation)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("MM\0*\0\0\0\x08"u8);
        WriteNumber(writer, 2, 2);
        WriteEntry(writer, 0x0112, 3, 1, (uint)orientation << 16);
        WriteEntry(writer, 0x8825, 4, 1, 38);
        WriteNumber(writer, 0, 4);
        WriteNumber(writer, 2, 2);
        WriteEntry(writer, 0x0001, 2, 2, (uint)'N' << 24);
        WriteEntry(writer, 0x0002, 5, 3, 68);
        WriteNumber(writer, 0, 4);
        foreach (var number in (int[])[37, 1, 33, 1, 0, 1]) WriteNumber(writer, (uint)number, 4);
        return file.ToArray();
    }

    private static void WriteEntry(BinaryWriter writer, uint tag, uint type, uint count, uint value)
    {
        WriteNumber(writer, tag, 2);
        WriteNumber(writer, type, 2);
        WriteNumber(writer, count, 4);
        WriteNumber(writer, value, 4);
    }

    private static void WriteNumber(BinaryWriter writer, uint number, int bytes)
    {
        var all = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(all, number);
        writer.Write(all.AsSpan(4 - bytes));
    }
}

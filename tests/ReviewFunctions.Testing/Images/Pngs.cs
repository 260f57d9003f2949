using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using SkiaSharp;

namespace ReviewFunctions.Testing.Images;

/// <summary>PNG files, made for a test (<see href="https://www.w3.org/TR/png-3/">PNG</see>).</summary>
public static class Pngs
{
    private const byte TrueColour = 2, Palette = 3;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(SKBitmap picture)
    {
        using var file = new MemoryStream();
        picture.Encode(file, SKEncodedImageFormat.Png, 100);
        return file.ToArray();
    }

    /// <summary>A flat colour in 16 bits a channel.</summary>
    public static byte[] SixteenBits(int width, int height, SKColor colour)
    {
        byte[] pixel = [colour.Red, 0x80, colour.Green, 0x80, colour.Blue, 0x80];
        return File(width, height, 16, TrueColour, interlaced: false, Rows(width, height, pixel));
    }

    /// <summary>A flat colour from a palette of two, of which the other one is the first.</summary>
    public static byte[] FromPalette(int width, int height, SKColor colour) =>
        File(width, height, 8, Palette, interlaced: false, Rows(width, height, [1]),
            ("PLTE", [0, 0, 0, colour.Red, colour.Green, colour.Blue]));

    /// <summary>A flat colour in seven passes (8.2).</summary>
    public static byte[] Interlaced(int width, int height, SKColor colour)
    {
        (int X, int Y, int Across, int Down)[] passes =
            [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        byte[] pixel = [colour.Red, colour.Green, colour.Blue];
        var rows = passes.Select(pass => ((width - pass.X + pass.Across - 1) / pass.Across, (height - pass.Y + pass.Down - 1) / pass.Down))
            .Where(size => size is { Item1: > 0, Item2: > 0 })
            .SelectMany(size => Rows(size.Item1, size.Item2, pixel));
        return File(width, height, 8, TrueColour, interlaced: true, [.. rows]);
    }

    /// <summary>A header that promises so many pixels, and next to nothing behind it.</summary>
    public static byte[] Bomb(int width, int height) => File(width, height, 8, TrueColour, interlaced: false, new byte[1000]);

    /// <summary>A small picture with a text behind it that becomes a hundred megabytes.</summary>
    public static byte[] TextBomb() =>
        File(1, 1, 8, TrueColour, interlaced: false, Rows(1, 1, [1, 2, 3]),
            ("zTXt", [.. "Comment\0\0"u8, .. Deflate(new byte[100_000_000])]));

    /// <summary>The file with EXIF in front of its picture, or behind it.</summary>
    public static byte[] WithExif(byte[] png, byte[] tiff, bool isBehind = false)
    {
        using var chunk = new MemoryStream();
        WriteChunk(chunk, "eXIf", tiff);
        var place = isBehind ? png.Length - 12 : Signature.Length + 25;
        return [.. png[..place], .. chunk.ToArray(), .. png[place..]];
    }

    private static byte[] Rows(int width, int height, byte[] pixel)
    {
        byte[] row = [0, .. Enumerable.Repeat(pixel, width).SelectMany(one => one)];
        return [.. Enumerable.Repeat(row, height).SelectMany(one => one)];
    }

    private static byte[] File(int width, int height, byte depth, byte colourType, bool interlaced, byte[] rows,
        params (string Type, byte[] Data)[] between)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, colourType, (byte)(interlaced ? 1 : 0));
        foreach (var (type, data) in ((string, byte[])[])[("IHDR", header), .. between, ("IDAT", Deflate(rows)), ("IEND", [])])
            WriteChunk(file, type, data);
        return file.ToArray();
    }

    private static void WriteChunk(MemoryStream file, string type, byte[] data)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(body));
        file.Write(number);
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var deflated = new MemoryStream();
        using (var stream = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(bytes);
        return deflated.ToArray();
    }
}

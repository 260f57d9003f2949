using System.Buffers.Binary;
using SkiaSharp;

namespace ReviewFunctions.Imaging;

/// <summary>
/// Reads how a picture was held from the EXIF of a PNG file, which the decoder passes over
/// (<see href="https://www.w3.org/TR/png-3/#eXIf">PNG, 11.3.4.5</see>; Exif 2.32, 4.6.4).
/// </summary>
internal static class PngExif
{
    private const int SignatureLength = 8, ChunkHeaderLength = 8, ChecksumLength = 4;

    /// <summary>The most that is read of it, in bytes: the tag stands near the beginning.</summary>
    private const int MostBytes = 64 * 1024;

    /// <summary>More chunks than any file needs that comes from a camera, so that a file of nothing else ends.</summary>
    private const int MostChunks = 10_000;

    private const int OrientationTag = 0x0112, ShortType = 3, EntryLength = 12;

    /// <summary>What the file says; upright if it says nothing that can be read. The decoder reads on where it was.</summary>
    public static SKEncodedOrigin OrientationOf(Stream file)
    {
        var before = file.Position;
        var orientation = Find(file);
        file.Position = before;
        return orientation;
    }

    private static SKEncodedOrigin Find(Stream file)
    {
        Span<byte> header = stackalloc byte[ChunkHeaderLength];
        var position = (long)SignatureLength;
        for (var chunk = 0; chunk < MostChunks && position + ChunkHeaderLength <= file.Length; chunk++)
        {
            file.Position = position;
            file.ReadExactly(header);
            var length = BinaryPrimitives.ReadUInt32BigEndian(header);
            if (header[4..].SequenceEqual("eXIf"u8)) return OrientationIn(Read(file, length));
            position += ChunkHeaderLength + length + ChecksumLength;
        }
        return SKEncodedOrigin.TopLeft;
    }

    private static byte[] Read(Stream file, uint length)
    {
        var exif = new byte[Math.Min(length, MostBytes)];
        return exif[..file.ReadAtLeast(exif, exif.Length, throwOnEndOfStream: false)];
    }

    /// <summary>The tag in the first directory of a TIFF file (TIFF 6.0, 2).</summary>
    private static SKEncodedOrigin OrientationIn(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return SKEncodedOrigin.TopLeft;
        var isBigEndian = tiff.StartsWith("MM"u8);
        if (!isBigEndian && !tiff.StartsWith("II"u8)) return SKEncodedOrigin.TopLeft;
        var directory = Number(tiff[4..], isBigEndian);
        if (directory > tiff.Length - 2) return SKEncodedOrigin.TopLeft;
        var entries = tiff[((int)directory + 2)..];
        for (var left = Short(tiff[(int)directory..], isBigEndian); left > 0 && entries.Length >= EntryLength; left--)
        {
            var entry = entries;
            entries = entries[EntryLength..];
            if (Short(entry, isBigEndian) != OrientationTag || Short(entry[2..], isBigEndian) != ShortType) continue;
            var value = Short(entry[8..], isBigEndian);
            return value is >= (int)SKEncodedOrigin.TopLeft and <= (int)SKEncodedOrigin.LeftBottom ? (SKEncodedOrigin)value
                : SKEncodedOrigin.TopLeft;
        }
        return SKEncodedOrigin.TopLeft;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}

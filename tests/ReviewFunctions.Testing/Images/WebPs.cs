using System.Buffers.Binary;
using SkiaSharp;

namespace ReviewFunctions.Testing.Images;

/// <summary>WebP files, made for a test (<see href="https://www.rfc-editor.org/rfc/rfc9649#section-2">RFC 9649, 2</see>).</summary>
public static class WebPs
{
    private const int HeaderLength = 12;

    public static byte[] Of(SKBitmap picture, int quality = 80)
    {
        using var file = new MemoryStream();
        picture.Encode(file, SKEncodedImageFormat.Webp, quality);
        return file.ToArray();
    }

    /// <summary>Flat frames, each in its colour.</summary>
    public static byte[] Animated(int width, int height, params SKColor[] frames)
    {
        byte[] size = [.. Number(width - 1, 3), .. Number(height - 1, 3)];
        List<byte> body = [.. "WEBP"u8, .. Chunk("VP8X"u8, [0x02, 0, 0, 0, .. size]), .. Chunk("ANIM"u8, new byte[6])];
        foreach (var colour in frames)
        {
            using var picture = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
            picture.Erase(colour);
            body.AddRange(Chunk("ANMF"u8, [.. new byte[6], .. size, .. Number(100, 3), 0, .. Bitstream(Of(picture))]));
        }
        return [.. "RIFF"u8, .. Number(body.Count, 4), .. body];
    }

    /// <summary>The chunk with the pixels, without what stands around it.</summary>
    private static byte[] Bitstream(byte[] still)
    {
        for (var at = HeaderLength; at < still.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(still.AsSpan(at + 4));
            var end = Math.Min(still.Length, at + 8 + length + (length % 2));
            if (still.AsSpan(at, 4).SequenceEqual("VP8 "u8) || still.AsSpan(at, 4).SequenceEqual("VP8L"u8)) return still[at..end];
            at = end;
        }
        throw new InvalidOperationException("The file has no pixels.");
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content) =>
        [.. name, .. Number(content.Length, 4), .. content, .. new byte[content.Length % 2]];

    private static byte[] Number(int number, int bytes)
    {
        var all = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(all, number);
        return all[..bytes];
    }
}

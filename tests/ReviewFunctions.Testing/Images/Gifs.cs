using SkiaSharp;

namespace ReviewFunctions.Testing.Images;

/// <summary>GIF files, made for a test (<see href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</see>).</summary>
public static class Gifs
{
    private const int ColourBits = 7, Colours = 1 << ColourBits, Clear = Colours, End = Colours + 1;

    /// <summary>Flat frames, each in its colour.</summary>
    public static byte[] Of(int width, int height, params SKColor[] frames)
    {
        using var file = new MemoryStream();
        file.Write("GIF89a"u8);
        WriteSize(file, width, height);
        file.Write([0x80 | (ColourBits - 1), 0, 0]);
        for (var index = 0; index < Colours; index++)
        {
            var colour = frames[Math.Min(index, frames.Length - 1)];
            file.Write([colour.Red, colour.Green, colour.Blue]);
        }
        for (var frame = 0; frame < frames.Length; frame++) WriteFrame(file, width, height, (byte)frame);
        file.WriteByte(0x3B);
        return file.ToArray();
    }

    /// <summary>A screen of that size with one frame of the same size, and a few pixels of it.</summary>
    public static byte[] Bomb(int width, int height)
    {
        var small = Of(1, 1, SKColors.Red);
        using var size = new MemoryStream();
        WriteSize(size, width, height);
        size.ToArray().CopyTo(small, 6);
        var frame = Array.LastIndexOf(small, (byte)0x2C);
        size.ToArray().CopyTo(small, frame + 5);
        return small;
    }

    private static void WriteFrame(MemoryStream file, int width, int height, byte colour)
    {
        file.Write([0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0]);
        WriteSize(file, width, height);
        file.Write([0, ColourBits]);
        foreach (var block in Codes(width * height, colour).Chunk(255))
        {
            file.WriteByte((byte)block.Length);
            file.Write(block);
        }
        file.WriteByte(0);
    }

    /// <summary>One code of eight bits a pixel, begun anew before the table would ask for nine.</summary>
    private static IEnumerable<byte> Codes(int pixels, byte colour)
    {
        for (var pixel = 0; pixel < pixels; pixel++)
        {
            if (pixel % (Colours - 4) == 0) yield return Clear;
            yield return colour;
        }
        yield return End;
    }

    private static void WriteSize(MemoryStream file, int width, int height) =>
        file.Write([(byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)]);
}

namespace ReviewFunctions.Testing.Images;

/// <summary>A JPEG for printers: four inks, one flat colour, written bit by bit (ITU-T T.81, annexes B and F).</summary>
public static class CmykJpeg
{
    private const int Block = 8;

    /// <summary>A flat picture whose inks have these levels, stored inverted as Adobe's programs do.</summary>
    public static byte[] Of(int blocksAcross, int blocksDown, byte cyan, byte magenta, byte yellow, byte black) =>
        Stored(blocksAcross, blocksDown, [0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0],
            [.. Inverted(cyan, magenta, yellow, black)]);

    /// <summary>The same as other programs store it: not inverted, and without Adobe's marker.</summary>
    public static byte[] Unmarked(int blocksAcross, int blocksDown, byte cyan, byte magenta, byte yellow, byte black) =>
        Stored(blocksAcross, blocksDown, [], [cyan, magenta, yellow, black]);

    private static IEnumerable<byte> Inverted(params byte[] inks) => inks.Select(ink => (byte)(byte.MaxValue - ink));

    private static byte[] Stored(int blocksAcross, int blocksDown, byte[] marker, byte[] levels)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        file.Write(marker);
        Segment(file, 0xDB, [0, .. Enumerable.Repeat((byte)1, Block * Block)]);
        var (height, width) = (blocksDown * Block, blocksAcross * Block);
        Segment(file, 0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 4,
            .. Enumerable.Range(1, 4).SelectMany(ink => (byte[])[(byte)ink, 0x11, 0])]);
        // Sixteen codes of four bits would use up all of them, which is not allowed: fifteen, for differences of up to 14 bits.
        Segment(file, 0xC4, [0x00, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. Enumerable.Range(0, 12).Select(size => (byte)size)]);
        Segment(file, 0xC4, [0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Segment(file, 0xDA, [4, .. Enumerable.Range(1, 4).SelectMany(ink => (byte[])[(byte)ink, 0x00]), 0, 63, 0]);
        WriteScan(file, blocksAcross * blocksDown, levels);
        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    /// <summary>One difference for the first block of each ink, none for the others; the end of block is one bit.</summary>
    private static void WriteScan(MemoryStream file, int blocks, byte[] levels)
    {
        var bits = new List<bool>();
        for (var block = 0; block < blocks; block++)
            foreach (var level in levels)
            {
                var difference = block == 0 ? (level - 128) * Block : 0;
                var size = difference == 0 ? 0 : (int)Math.Log2(Math.Abs(difference)) + 1;
                Write(bits, size, 4);
                Write(bits, difference < 0 ? difference + (1 << size) - 1 : difference, size);
                bits.Add(false);
            }
        while (bits.Count % 8 != 0) bits.Add(true);
        foreach (var octet in bits.Chunk(8))
        {
            var value = octet.Aggregate(0, (sum, bit) => (sum << 1) | (bit ? 1 : 0));
            file.WriteByte((byte)value);
            if (value == 0xFF) file.WriteByte(0);
        }
    }

    private static void Write(List<bool> bits, int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--) bits.Add((value >> bit & 1) == 1);
    }

    private static void Segment(MemoryStream file, byte marker, byte[] content)
    {
        file.Write([0xFF, marker, (byte)(content.Length + 2 >> 8), (byte)(content.Length + 2)]);
        file.Write(content);
    }
}

using System.Buffers.Binary;
using ReviewFunctions.Core.Images.Files;

namespace ReviewFunctions.Imaging;

/// <summary>
/// Tells the decoder of JPEG files in CMYK that their levels are not inverted. Adobe's programs invert them and leave a marker that says
/// who wrote the file; the decoder takes every such file for one of theirs. Without the marker the levels are those of the ink, and the
/// file gets a colour profile that turns them back. A profile that the file already has is removed, since it does not describe what the
/// decoder makes of the file.
/// </summary>
internal static class UninvertedCmyk
{
    private const int StartLength = 2, SegmentHeaderLength = 4, Inks = 4;

    private const byte StartOfScan = 0xDA, Profile = 0xE2, Adobe = 0xEE;

    /// <summary>The file with the profile; <see langword="null"/> if it is another kind of file.</summary>
    public static Stream? Described(Stream file)
    {
        if (ImageFile.KindOf(file, out _) != ImageKind.Jpeg || Segments(file) is not { } segments) return null;
        if (segments.Any(segment => segment.Is(Adobe, "Adobe"u8)) || !segments.Any(segment => segment is
            {
                IsFrame: true,
                Content: [_, _, _, _, _, Inks, ..]
            }))
            return null;
        var described = new MemoryStream((int)file.Length + CmykProfile.Inverting.Length + 64);
        described.Write([0xFF, 0xD8]);
        new Segment(Profile, [.. "ICC_PROFILE\0"u8, 1, 1, .. CmykProfile.Inverting]).WriteTo(described);
        foreach (var segment in segments.Where(segment => !segment.Is(Profile, "ICC_PROFILE"u8))) segment.WriteTo(described);
        file.CopyTo(described);
        described.Position = 0;
        return described;
    }

    /// <summary>
    /// The segments before the first scan, where the file's position is then; <see langword="null"/> if they do not hang together.
    /// </summary>
    private static List<Segment>? Segments(Stream file)
    {
        var segments = new List<Segment>();
        Span<byte> header = stackalloc byte[SegmentHeaderLength];
        file.Position = StartLength;
        while (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(header[2..]) - 2;
            if (header[0] != 0xFF || length < 0) return null;
            if (header[1] == StartOfScan)
            {
                file.Position -= header.Length;
                return segments;
            }
            var content = new byte[length];
            if (file.ReadAtLeast(content, length, throwOnEndOfStream: false) < length) return null;
            segments.Add(new Segment(header[1], content));
        }
        return null;
    }

    private sealed record Segment(byte Marker, byte[] Content)
    {
        /// <summary>Whether it is the header of a frame: the tables of Huffman's codes and two others stand between those.</summary>
        public bool IsFrame => Marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

        public bool Is(byte marker, ReadOnlySpan<byte> name) => Marker == marker && Content.AsSpan().StartsWith(name);

        public void WriteTo(Stream file)
        {
            var length = Content.Length + 2;
            file.Write([0xFF, Marker, (byte)(length >> 8), (byte)length]);
            file.Write(Content);
        }
    }
}

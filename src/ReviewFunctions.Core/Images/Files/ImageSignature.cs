namespace ReviewFunctions.Core.Images.Files;

/// <summary>
/// Tells the format of a file by its first bytes, as browsers do
/// (<see href="https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern">MIME Sniffing, 6.1</see>). Names and declared types say
/// nothing.
/// </summary>
public static class ImageSignature
{
    /// <summary>How many bytes are enough to tell.</summary>
    public const int Length = 16;

    /// <summary>The format; <see langword="null"/> for any other kind of file.</summary>
    public static ImageKind? KindOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => ImageKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ImageKind.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ImageKind.WebP,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => ImageKind.Gif,
        _ => null,
    };

    /// <summary>
    /// Whether it is AVIF or HEIF, which cameras and editors may well have and which is not decoded here (ISO/IEC 14496-12, 4.3, brands).
    /// </summary>
    public static bool IsHeif(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8)
        && (head[8..12].SequenceEqual("avif"u8) || head[8..12].SequenceEqual("avis"u8) || head[8..12].SequenceEqual("heic"u8)
            || head[8..12].SequenceEqual("heix"u8) || head[8..12].SequenceEqual("mif1"u8) || head[8..12].SequenceEqual("msf1"u8));
}

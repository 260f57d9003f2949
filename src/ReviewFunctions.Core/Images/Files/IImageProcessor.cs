using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Images.Files;

/// <summary>
/// Decodes the files that editors upload and encodes what readers get of them. Its methods are pure functions of the bytes: the same file
/// always gives the same result. They block while they work; <see cref="DecodeGate"/> bounds how many do so at a time.
/// </summary>
public interface IImageProcessor
{
    /// <summary>The width and height of the icon for home screens, in pixels, as Apple's devices ask for it.</summary>
    const int TouchIconSize = 180;

    /// <summary>Reads the header of a file. No pixel is decoded, so that a decompression bomb costs nothing.</summary>
    /// <param name="file">The whole file, which can be sought in; it stays open.</param>
    /// <param name="fault">Why there is no header.</param>
    /// <returns>The header; <see langword="null"/> if the file cannot become an image.</returns>
    ImageHeader? ReadHeader(Stream file, out ImageFault fault);

    /// <summary>
    /// Decodes the first frame of a file and encodes its variants: upright, in sRGB, and without any of the metadata of the original.
    /// </summary>
    /// <param name="file">The whole file, which can be sought in; it stays open.</param>
    /// <param name="fault">Why there are no variants.</param>
    /// <returns>The variants; <see langword="null"/> if the file cannot become an image.</returns>
    ProcessedImage? Process(Stream file, out ImageFault fault);

    /// <summary>
    /// Encodes the site's small icon, a Windows icon of at most 32 pixels, from the largest square around the focal point of a variant.
    /// </summary>
    /// <param name="variant">The bytes of a variant.</param>
    /// <param name="focus">The focal point; the middle without one.</param>
    /// <returns>The icon; <see langword="null"/> if the variant cannot be decoded.</returns>
    ReadOnlyMemory<byte>? MakeFavicon(ReadOnlyMemory<byte> variant, FocalPoint? focus);

    /// <summary>
    /// Encodes the icon for home screens, a PNG of at most <see cref="TouchIconSize"/>, from the largest square around the focal point of
    /// a variant.
    /// </summary>
    /// <param name="variant">The bytes of a variant.</param>
    /// <param name="focus">The focal point; the middle without one.</param>
    /// <returns>The icon; <see langword="null"/> if the variant cannot be decoded.</returns>
    ReadOnlyMemory<byte>? MakeTouchIcon(ReadOnlyMemory<byte> variant, FocalPoint? focus);
}

/// <summary>What the image processor makes of a file: its variants, and what stands in for them until they are loaded.</summary>
/// <param name="Header">What the file says of its picture.</param>
/// <param name="Variants">
/// The variants, narrowest first: of each width WebP, then JPEG, or PNG for a picture with transparent parts.
/// </param>
/// <param name="Placeholder">A tiny, blurred version as a <c>data:</c> address
/// (<see href="https://www.rfc-editor.org/rfc/rfc2397">RFC 2397</see>).</param>
/// <param name="DominantColour">The colour that most of it has, such as <c>#1d1b18</c>.</param>
public sealed record ProcessedImage(
    ImageHeader Header, IReadOnlyList<EncodedVariant> Variants, string Placeholder, string DominantColour);

/// <summary>A variant with its bytes.</summary>
/// <param name="Variant">All about it but its bytes.</param>
/// <param name="Body">Its bytes.</param>
public sealed record EncodedVariant(ImageVariant Variant, ReadOnlyMemory<byte> Body);

/// <summary>What a file says of its picture before anything is decoded.</summary>
/// <param name="Kind">Its format.</param>
/// <param name="Width">How wide it is when it stands upright, in pixels.</param>
/// <param name="Height">How high it is when it stands upright, in pixels.</param>
/// <param name="Frames">How many frames it has; 1 for a picture that does not move.</param>
public sealed record ImageHeader(ImageKind Kind, int Width, int Height, int Frames)
{
    /// <summary>The most pixels: 50 megapixels, which take 200 MB while they are decoded.</summary>
    public const long MaxPixels = 50_000_000;

    /// <summary>The most pixels of a picture whose variants are made while its editor waits: 12 megapixels.</summary>
    public const long MaxPixelsAtOnce = 12_000_000;

    /// <summary>Whether its variants can be made while its editor waits.</summary>
    public bool IsSmall => (long)Width * Height <= MaxPixelsAtOnce;
}

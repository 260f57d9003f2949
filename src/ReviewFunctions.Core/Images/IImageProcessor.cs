using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Images;

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

using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Reviews;
using SkiaSharp;

namespace ReviewFunctions.Imaging;

/// <summary>Opens files for decoding. They are read as the decoder goes on, so that they need not be in memory.</summary>
internal static class ImageFile
{
    /// <summary>
    /// The decoder for a file; <see langword="null"/> if it is not one of the formats that are taken, or not even its beginning is right.
    /// </summary>
    /// <param name="file">The file, which can be sought in; it stays open.</param>
    /// <param name="fault">Why there is none.</param>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Reliability", "CA2000", Justification = "The decoder takes the stream over, whether it can be opened or not.")]
    public static SKCodec? Open(Stream file, out ImageFault fault)
    {
        fault = FaultOf(KindOf(file, out var isHeif), isHeif, file.Length);
        if (fault != ImageFault.Unreadable) return null;
        file.Position = 0;
        return SKCodec.Create(new SKManagedStream(file, disposeManagedStream: false));
    }

    /// <summary>The format by the first bytes.</summary>
    public static ImageKind? KindOf(Stream file, out bool isHeif)
    {
        Span<byte> head = stackalloc byte[ImageSignature.Length];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        isHeif = ImageSignature.IsHeif(head);
        return ImageSignature.KindOf(head);
    }

    /// <returns><see cref="ImageFault.Unreadable"/> for what is to be tried.</returns>
    private static ImageFault FaultOf(ImageKind? kind, bool isHeif, long length)
    {
        if (kind is null) return isHeif ? ImageFault.Heif : ImageFault.UnknownKind;
        return length > ImageDescription.MaxFile ? ImageFault.TooManyBytes : ImageFault.Unreadable;
    }
}

using System.Runtime.InteropServices;
using SkiaSharp;

namespace ReviewFunctions.Core.Images;

/// <summary>Opens files for decoding.</summary>
internal static class ImageFile
{
    /// <summary>The decoder for a file; <see langword="null"/> if it is not one of the formats that are taken, or not even its beginning is right.</summary>
    public static SKCodec? Open(ReadOnlyMemory<byte> file, out ImageFault fault)
    {
        fault = FaultOf(file.Span);
        if (fault != ImageFault.Unreadable) return null;
        var stream = MemoryMarshal.TryGetArray(file, out var bytes)
            ? new MemoryStream(bytes.Array ?? [], bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(file.ToArray(), writable: false);
        return SKCodec.Create(stream);
    }

    /// <returns><see cref="ImageFault.Unreadable"/> for what is to be tried.</returns>
    private static ImageFault FaultOf(ReadOnlySpan<byte> file)
    {
        if (ImageSignature.KindOf(file) is null) return ImageSignature.IsHeif(file) ? ImageFault.Heif : ImageFault.UnknownKind;
        return file.Length > ImageHeader.MaxBytes ? ImageFault.TooManyBytes : ImageFault.Unreadable;
    }
}

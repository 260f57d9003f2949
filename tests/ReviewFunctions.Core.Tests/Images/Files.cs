using ReviewFunctions.Core.Images;

namespace ReviewFunctions.Core.Tests.Images;

/// <summary>Files that a test has in memory.</summary>
internal static class Files
{
    public static DevelopedImage? Develop(ReadOnlyMemory<byte> file, out ImageFault fault)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        return Darkroom.Develop(stream, out fault);
    }

    public static ImageHeader? ReadHeader(byte[] file, out ImageFault fault)
    {
        using var stream = new MemoryStream(file, writable: false);
        return ImageHeader.Read(stream, out fault);
    }
}

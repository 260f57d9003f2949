using ReviewFunctions.Core.Images.Files;

namespace ReviewFunctions.Imaging.Tests;

/// <summary>Files that a test has in memory.</summary>
internal static class Files
{
    public static ProcessedImage? Process(ReadOnlyMemory<byte> file, out ImageFault fault)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        return new ImageProcessor().Process(stream, out fault);
    }

    public static ImageHeader? ReadHeader(byte[] file, out ImageFault fault)
    {
        using var stream = new MemoryStream(file, writable: false);
        return new ImageProcessor().ReadHeader(stream, out fault);
    }
}

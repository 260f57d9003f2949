using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Images.Files;

/// <summary>The bytes of images: the originals, which nobody but the app reads, and the variants among the public documents.</summary>
public interface IImageFiles
{
    /// <summary>Writes an original while it is read, in parts, so that memory does not grow with its length.</summary>
    Task SaveOriginalAsync(string name, Stream content, CancellationToken cancel);

    /// <summary>
    /// An original to be read and sought in, on local storage and not in memory; <see langword="null"/> if it is not there.
    /// </summary>
    Task<Stream?> OpenOriginalAsync(string name, CancellationToken cancel);

    /// <summary>Removes an original; one that is gone already is no fault.</summary>
    Task RemoveOriginalAsync(string name, CancellationToken cancel);

    /// <summary>The names of the originals that were written before a time.</summary>
    IAsyncEnumerable<string> ListOriginalsAsync(DateTimeOffset before, CancellationToken cancel);

    /// <summary>Writes a variant, whatever was in its place.</summary>
    Task SaveVariantAsync(ImageId image, EncodedVariant variant, CancellationToken cancel);

    /// <summary>Opens a variant for reading; <see langword="null"/> if it is not there.</summary>
    Task<OpenedVariant?> OpenVariantAsync(ImageId image, string name, CancellationToken cancel);

    /// <summary>The variants of an image as they are stored, each with its version.</summary>
    Task<IReadOnlyList<VariantFile>> ListVariantsAsync(ImageId image, CancellationToken cancel);

    /// <summary>Removes a variant that still has the version that was read; any other, and one that is gone, stays as it is.</summary>
    Task RemoveVariantAsync(ImageId image, VariantFile variant, CancellationToken cancel);
}

/// <summary>A variant that is open for reading.</summary>
/// <param name="Content">Its bytes: it can be sought in, and what is not read is not fetched.</param>
/// <param name="Hash">The first half of the SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="Written">When it was written.</param>
public sealed record OpenedVariant(Stream Content, string Hash, DateTimeOffset Written);

/// <summary>A variant as it is stored.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The store's tag of this very state.</param>
public sealed record VariantFile(string Name, string Version);

/// <summary>A file that was received whole and lies among the originals.</summary>
/// <param name="Original">Its name there.</param>
/// <param name="Id">The image that it is.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record ReceivedFile(string Original, ImageId Id, long Bytes);

namespace ReviewFunctions.Core.Documents.Stored;

/// <summary>
/// Everything public, as it is served: by the app, or straight from the store as a static website. Derived, never the truth.
/// </summary>
public interface IDocumentStore
{
    /// <summary>What is stored at a path, without its bytes, or <see langword="null"/>.</summary>
    Task<DocumentVersion?> FindAsync(string path, CancellationToken cancel);

    /// <summary>What is stored at a path, or <see langword="null"/>.</summary>
    Task<StoredDocument?> ReadAsync(string path, CancellationToken cancel);

    /// <summary>
    /// What is stored at a path if its version is another than <paramref name="known"/>; else <paramref name="known"/> itself, without
    /// reading bytes.
    /// </summary>
    Task<StoredDocument?> ReadIfChangedAsync(string path, StoredDocument known, CancellationToken cancel);

    /// <summary>Writes a document over the version that was read.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="changed">When readers are told that it changed.</param>
    /// <param name="over">The version that was read; <see langword="null"/> for absent.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryWriteAsync(Document document, DateTimeOffset changed, DocumentVersion? over, CancellationToken cancel);

    /// <summary>Gives a document a new version and changes nothing else, so that a slower writer of an older state fails.</summary>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryTouchAsync(string path, DocumentVersion read, CancellationToken cancel);

    /// <summary>The documents whose paths begin so, in the store's own order: all at once, so for a folder that has few.</summary>
    /// <param name="folder">What the paths begin with, such as <c>desk/</c>.</param>
    /// <param name="cancel">Ends the listing.</param>
    Task<IReadOnlyList<ListedDocument>> ListAsync(string folder, CancellationToken cancel);

    /// <summary>Removes what is stored at a path, whatever its version. Nothing there is no fault.</summary>
    Task RemoveAsync(string path, CancellationToken cancel);
}

/// <summary>A document of a list.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Changed">When readers last saw it change.</param>
public sealed record ListedDocument(string Path, DateTimeOffset Changed);

/// <summary>What is known of a stored document without reading its bytes.</summary>
/// <param name="Version">The store's tag of this very state; every write moves it, also one of the same bytes.</param>
/// <param name="Hash">The hash of the bytes, see <see cref="Document.Hash"/>.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="CacheControl">What caches may do with it.</param>
/// <param name="Changed">When readers last saw it change, in whole seconds; each change moves it by at least a second.</param>
/// <param name="Redirect">Where what was here is now.</param>
/// <param name="Gone">Whether what was here was taken back.</param>
public sealed record DocumentVersion(
    string Version, string Hash, string ContentType, string CacheControl, DateTimeOffset Changed, Uri? Redirect, bool Gone)
{
    /// <summary>What the header <c>Link</c> says of it.</summary>
    public string? Links { get; init; }

    /// <summary>The content coding that the bytes are stored in, or <see langword="null"/>.</summary>
    public string? ContentCoding { get; init; }

    /// <summary>Whether writing <paramref name="document"/> here would change nothing that a reader could see.</summary>
    public bool Shows(Document document) =>
        Hash == document.Hash && ContentType == document.ContentType && CacheControl == document.CacheControl
        && Redirect == document.Redirect && Gone == document.Gone && Links == document.Links && ContentCoding == document.ContentCoding;
}

/// <summary>A document as it was read from the store.</summary>
/// <param name="Version">All about it but its bytes.</param>
/// <param name="Body">Its bytes.</param>
public sealed record StoredDocument(DocumentVersion Version, ReadOnlyMemory<byte> Body);

/// <summary>Hears of each document that this process has written, so that it serves the new one at once.</summary>
/// <param name="path">The document's path.</param>
public delegate void DocumentWritten(string path);

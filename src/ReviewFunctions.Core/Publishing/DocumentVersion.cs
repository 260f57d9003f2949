namespace ReviewFunctions.Core.Publishing;

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

namespace ReviewFunctions.Core.Publishing;

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
}

using ReviewFunctions.Core.Documents.Stored;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IDocumentStore"/>
public sealed class MemoryDocumentStore(MemoryStorage storage) : IDocumentStore
{
    public async Task<DocumentVersion?> FindAsync(string path, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Documents.GetValueOrDefault(path)?.Version;
    }

    public async Task<StoredDocument?> ReadAsync(string path, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Documents.GetValueOrDefault(path);
    }

    public async Task<StoredDocument?> ReadIfChangedAsync(string path, StoredDocument known, CancellationToken cancel)
    {
        var stored = await ReadAsync(path, cancel);
        return stored?.Version.Version == known.Version.Version ? known : stored;
    }

    public async Task<bool> TryWriteAsync(Document document, DateTimeOffset changed, DocumentVersion? over, CancellationToken cancel)
    {
        await storage.Turn();
        if (!Matches(document.Path, over)) return false;
        storage.Documents[document.Path] = new StoredDocument(
            new DocumentVersion(storage.NextVersion(), document.Hash, document.ContentType, document.CacheControl, changed,
                document.Redirect, document.Gone)
            { Links = document.Links, ContentCoding = document.ContentCoding },
            storage.KeepsBodies ? document.Body : ReadOnlyMemory<byte>.Empty);
        return true;
    }

    public async Task<bool> TryTouchAsync(string path, DocumentVersion read, CancellationToken cancel)
    {
        await storage.Turn();
        if (!Matches(path, read)) return false;
        var stored = storage.Documents[path];
        if (storage.TouchesMoveVersions)
            storage.Documents[path] = stored with { Version = stored.Version with { Version = storage.NextVersion() } };
        return true;
    }

    public async Task<IReadOnlyList<ListedDocument>> ListAsync(string folder, CancellationToken cancel)
    {
        await storage.Turn();
        return
        [
            .. from stored in storage.Documents
               where stored.Key.StartsWith(folder, StringComparison.Ordinal)
               select new ListedDocument(stored.Key, stored.Value.Version.Changed),
        ];
    }

    public async Task RemoveAsync(string path, CancellationToken cancel)
    {
        await storage.Turn();
        storage.Documents.Remove(path);
    }

    private bool Matches(string path, DocumentVersion? read) =>
        storage.Matches(read?.Version, storage.Documents.GetValueOrDefault(path)?.Version.Version);
}

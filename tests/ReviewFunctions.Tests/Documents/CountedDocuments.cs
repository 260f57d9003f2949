using ReviewFunctions.Core.Documents.Stored;

namespace ReviewFunctions.Tests.Documents;

/// <summary>The real store, with a count of what readers cost it.</summary>
public sealed class CountedDocuments(IDocumentStore store) : IDocumentStore
{
    private int _reads;

    public int Reads => Volatile.Read(ref _reads);

    public Task<StoredDocument?> ReadAsync(string path, CancellationToken cancel)
    {
        Interlocked.Increment(ref _reads);
        return store.ReadAsync(path, cancel);
    }

    public Task<StoredDocument?> ReadIfChangedAsync(string path, StoredDocument known, CancellationToken cancel)
    {
        Interlocked.Increment(ref _reads);
        return store.ReadIfChangedAsync(path, known, cancel);
    }

    public Task<DocumentVersion?> FindAsync(string path, CancellationToken cancel) => store.FindAsync(path, cancel);

    public Task<bool> TryWriteAsync(Document document, DateTimeOffset changed, DocumentVersion? over, CancellationToken cancel) =>
        store.TryWriteAsync(document, changed, over, cancel);

    public Task<bool> TryTouchAsync(string path, DocumentVersion read, CancellationToken cancel) => store.TryTouchAsync(path, read, cancel);

    public Task<IReadOnlyList<ListedDocument>> ListAsync(string folder, CancellationToken cancel) => store.ListAsync(folder, cancel);

    public Task RemoveAsync(string path, CancellationToken cancel) => store.RemoveAsync(path, cancel);
}

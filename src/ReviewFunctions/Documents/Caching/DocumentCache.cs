using Microsoft.Extensions.Caching.Memory;
using ReviewFunctions.Core.Documents.Stored;

namespace ReviewFunctions.Documents.Caching;

/// <summary>
/// Documents in memory, so that a poll costs no storage call. Past the interval one check of the store is made, for all who wait.
/// </summary>
public sealed class DocumentCache(IDocumentStore store, DocumentCacheOptions options, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly MemoryCache _slots = new(new MemoryCacheOptions { SizeLimit = options.SizeLimit });

    /// <summary>
    /// The document at a path, at most <see cref="DocumentCacheOptions.Interval"/> old while the store answers; <see langword="null"/> if
    /// there is none.
    /// </summary>
    /// <exception cref="Core.StorageUnavailableException">The store does not answer and there is no copy.</exception>
    public ValueTask<CachedDocument?> GetAsync(string path, CancellationToken cancel)
    {
        var slot = _slots.Get<DocumentSlot>(path) ?? GetOrAdd(path);
        var isFresh = slot.IsFresh;
        DocumentMeter.LookedUp(isFresh);
        return isFresh ? ValueTask.FromResult(slot.Document) : new ValueTask<CachedDocument?>(slot.CheckAsync(cancel));
    }

    /// <summary>Makes the next request ask the store, because this process has just written the document.</summary>
    public void Forget(string path) => _slots.Get<DocumentSlot>(path)?.Forget();

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private DocumentSlot GetOrAdd(string path)
    {
        lock (_lock)
            return _slots.Get<DocumentSlot>(path) ?? Keep(path, new DocumentSlot(path, store, options, time, Resize));
    }

    /// <summary>Weighs a slot anew, unless another has taken its place: <see cref="Forget"/> would no longer reach it.</summary>
    private void Resize(string path, DocumentSlot slot)
    {
        lock (_lock)
            if (_slots.Get<DocumentSlot>(path) == slot) Keep(path, slot);
    }

    private DocumentSlot Keep(string path, DocumentSlot slot) => _slots.Set(path, slot, new MemoryCacheEntryOptions { Size = slot.Size });
}

using ReviewFunctions.Core;
using ReviewFunctions.Core.Documents.Stored;

namespace ReviewFunctions.Documents.Caching;

/// <summary>What is known of one path: the last good copy, when it was last compared with the store, and the check under way.</summary>
internal sealed class DocumentSlot(
    string path, IDocumentStore store, DocumentCacheOptions options, TimeProvider time, Action<string, DocumentSlot> resized)
{
    /// <summary>What a slot without a document weighs: itself, its key, its place in the cache.</summary>
    private const int Overhead = 512;

    /// <summary>
    /// How many bytes of the process a byte of a document takes: the collector lets up to twice as much garbage gather as there is to be
    /// kept (<c>docs/benchmarks.md</c>).
    /// </summary>
    private const int WithGarbage = 3;

    private readonly Lock _lock = new();
    private long _freshUntil = long.MinValue;
    private long _checkBegan;
    private int _writes;
    private volatile bool _failing;
    private Task? _check;

    /// <summary>The last good copy; <see langword="null"/> if there was nothing.</summary>
    public CachedDocument? Document { get; private set; }

    /// <summary>Whether the copy may be served without asking the store.</summary>
    public bool IsFresh => time.GetTimestamp() < Volatile.Read(ref _freshUntil);

    /// <summary>How many bytes of the process it takes, about.</summary>
    public long Size => Overhead + (2 * path.Length) + (WithGarbage * (Document?.Size ?? 0));

    /// <summary>Ends the copy's freshness; a check that is under way begins again.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _writes++;
            _freshUntil = long.MinValue;
        }
    }

    /// <summary>
    /// Joins the check under way or begins one. Returns when it ends or, if there is a copy, when it has lasted too long; at once if the
    /// last check failed, so that an outage does not slow readers down.
    /// </summary>
    /// <returns>The document, or <see langword="null"/> if there is none.</returns>
    /// <exception cref="StorageUnavailableException">The check failed and there is no copy.</exception>
    public async Task<CachedDocument?> CheckAsync(CancellationToken cancel)
    {
        var check = JoinCheck();
        if (Document is null)
        {
            await check.WaitAsync(cancel);
            return Document;
        }
        if (_failing) return Document;
        var left = options.LongestWait - time.GetElapsedTime(Interlocked.Read(ref _checkBegan));
        await Task.WhenAny(check, Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, cancel));
        cancel.ThrowIfCancellationRequested();
        return Document;
    }

    private Task JoinCheck()
    {
        lock (_lock)
        {
            if (_check is not null) return _check;
            Interlocked.Exchange(ref _checkBegan, time.GetTimestamp());
            return _check = Task.Run(CompareAsync);
        }
    }

    private async Task CompareAsync()
    {
        try
        {
            while (true)
            {
                var writes = Volatile.Read(ref _writes);
                var stored = await ReadAsync();
                var size = Size;
                if (!TryTake(stored, writes)) continue;
                _failing = false;
                if (Size != size) resized(path, this);
                return;
            }
        }
        catch
        {
            _failing = true;
            throw;
        }
        finally
        {
            lock (_lock) _check = null;
        }
    }

    private Task<StoredDocument?> ReadAsync() => Document is { } copy
        ? store.ReadIfChangedAsync(path, copy.Stored, CancellationToken.None)
        : store.ReadAsync(path, CancellationToken.None);

    /// <returns><see langword="false"/> if this process wrote the document while it was read.</returns>
    private bool TryTake(StoredDocument? stored, int writes)
    {
        var document = stored is null || ReferenceEquals(stored, Document?.Stored) ? Document : CachedDocument.Of(stored);
        lock (_lock)
        {
            if (writes != _writes) return false;
            Document = stored is null ? null : document;
            _freshUntil = time.GetTimestamp() + (long)(options.Interval.TotalSeconds * time.TimestampFrequency);
            return true;
        }
    }
}

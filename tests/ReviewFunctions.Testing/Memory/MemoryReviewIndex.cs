using ReviewFunctions.Core.Listings;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IReviewIndex"/>
public sealed class MemoryReviewIndex(MemoryStorage storage) : IReviewIndex
{
    public async Task<string?> FindVersionAsync(Pointer pointer, CancellationToken cancel)
    {
        await storage.Turn();
        return VersionOf(pointer);
    }

    public async Task<bool> TryPutAsync(Pointer pointer, string? over, CancellationToken cancel)
    {
        await storage.Turn();
        var stored = VersionOf(pointer);
        if (!storage.Matches(over, stored)) return false;
        var version = stored is null || storage.TouchesMoveVersions ? storage.NextVersion() : stored;
        storage.Pointers[(pointer.List.Name, pointer.Key)] = (pointer.Review, version);
        return true;
    }

    public async Task<bool> TryRemoveAsync(Pointer pointer, string version, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Matches(version, VersionOf(pointer)) && storage.Pointers.Remove((pointer.List.Name, pointer.Key));
    }

    public async Task<IReadOnlyList<Pointer>> ListAsync(PointerList list, string? after, int count, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Pointers
            .Where(stored => stored.Key.List == list.Name && string.CompareOrdinal(stored.Key.Key, after) > 0)
            .OrderBy(stored => stored.Key.Key, StringComparer.Ordinal)
            .Take(count)
            .Select(stored => new Pointer(list, stored.Key.Key, stored.Value.Review))];
    }

    public async Task<int> CountAsync(PointerList list, int most, CancellationToken cancel)
    {
        await storage.Turn();
        return Math.Min(most, storage.Pointers.Count(stored => stored.Key.List == list.Name));
    }

    private string? VersionOf(Pointer pointer) =>
        storage.Pointers.TryGetValue((pointer.List.Name, pointer.Key), out var stored) ? stored.Version : null;
}

using ReviewFunctions.Core.Access;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="ITokenStore"/>
public sealed class MemoryTokenStore(MemoryStorage storage) : ITokenStore
{
    public async Task<StoredToken?> FindAsync(TokenHash hash, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Tokens.GetValueOrDefault(hash);
    }

    public async Task<IReadOnlyList<StoredToken>> ListAsync(CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Tokens.Values.OrderBy(stored => stored.Token.Id.ToString("N"), StringComparer.Ordinal)];
    }

    public async Task AddAsync(TokenHash hash, EditorToken token, CancellationToken cancel)
    {
        await storage.Turn();
        storage.Tokens.TryAdd(hash, new StoredToken(hash, token, storage.NextVersion()));
    }

    public async Task RemoveAsync(TokenHash hash, CancellationToken cancel)
    {
        await storage.Turn();
        storage.Tokens.Remove(hash);
    }

    public async Task<bool> TryRemoveAsync(StoredToken read, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Tokens.GetValueOrDefault(read.Hash)?.Version == read.Version && storage.Tokens.Remove(read.Hash);
    }

    public async Task<bool> TryNoteUseAsync(StoredToken read, DateTimeOffset used, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Tokens.GetValueOrDefault(read.Hash)?.Version != read.Version) return false;
        storage.Tokens[read.Hash] = read with { Token = read.Token with { LastUsed = used }, Version = storage.NextVersion() };
        return true;
    }
}

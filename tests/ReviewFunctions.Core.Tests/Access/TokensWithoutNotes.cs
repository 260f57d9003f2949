using ReviewFunctions.Core.Access;

namespace ReviewFunctions.Core.Tests.Access;

/// <summary>Tokens whose use cannot be noted, as when the storage goes away behind the check.</summary>
internal sealed class TokensWithoutNotes(ITokenStore tokens) : ITokenStore
{
    public Task<StoredToken?> FindAsync(TokenHash hash, CancellationToken cancel) => tokens.FindAsync(hash, cancel);

    public Task<IReadOnlyList<StoredToken>> ListAsync(CancellationToken cancel) => tokens.ListAsync(cancel);

    public Task AddAsync(TokenHash hash, EditorToken token, CancellationToken cancel) => tokens.AddAsync(hash, token, cancel);

    public Task RemoveAsync(TokenHash hash, CancellationToken cancel) => tokens.RemoveAsync(hash, cancel);

    public Task<bool> TryRemoveAsync(StoredToken read, CancellationToken cancel) => tokens.TryRemoveAsync(read, cancel);

    public Task<bool> TryNoteUseAsync(StoredToken read, DateTimeOffset used, CancellationToken cancel) =>
        throw new StorageUnavailableException("The storage is away.", new TimeoutException());
}

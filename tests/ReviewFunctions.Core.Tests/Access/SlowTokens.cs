using ReviewFunctions.Core.Access;

namespace ReviewFunctions.Core.Tests.Access;

/// <summary>Tokens that are read at once and handed over late.</summary>
internal sealed class SlowTokens(ITokenStore tokens, Task handedOver) : ITokenStore
{
    public async Task<StoredToken?> FindAsync(TokenHash hash, CancellationToken cancel)
    {
        var found = await tokens.FindAsync(hash, cancel);
        await handedOver;
        return found;
    }

    public Task<IReadOnlyList<StoredToken>> ListAsync(CancellationToken cancel) => tokens.ListAsync(cancel);

    public Task AddAsync(TokenHash hash, EditorToken token, CancellationToken cancel) => tokens.AddAsync(hash, token, cancel);

    public Task RemoveAsync(TokenHash hash, CancellationToken cancel) => tokens.RemoveAsync(hash, cancel);

    public Task<bool> TryRemoveAsync(StoredToken read, CancellationToken cancel) => tokens.TryRemoveAsync(read, cancel);

    public Task<bool> TryNoteUseAsync(StoredToken read, DateTimeOffset used, CancellationToken cancel) =>
        tokens.TryNoteUseAsync(read, used, cancel);
}

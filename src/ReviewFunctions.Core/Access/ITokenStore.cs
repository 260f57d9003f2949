namespace ReviewFunctions.Core.Access;

/// <summary>The source of truth for tokens. It never sees a secret, only its hash.</summary>
public interface ITokenStore
{
    /// <summary>
    /// The token with that hash, by one point read; <see langword="null"/> if there is none, which may mean that it was revoked.
    /// </summary>
    Task<StoredToken?> FindAsync(TokenHash hash, CancellationToken cancel);

    /// <summary>All tokens, first made first. A publication has as many as it has editors and tools, so they are read at once.</summary>
    Task<IReadOnlyList<StoredToken>> ListAsync(CancellationToken cancel);

    /// <summary>Adds a token. Hashes of random secrets do not meet, so one that is there already is this call's own.</summary>
    Task AddAsync(TokenHash hash, EditorToken token, CancellationToken cancel);

    /// <summary>Removes a token in whatever state it is; one that is gone already is fine.</summary>
    Task RemoveAsync(TokenHash hash, CancellationToken cancel);

    /// <summary>Removes a token that is still as it was read. Of several who try, one succeeds.</summary>
    Task<bool> TryRemoveAsync(StoredToken read, CancellationToken cancel);

    /// <summary>Notes when a token was used.</summary>
    /// <returns><see langword="false"/> if the token is no longer as it was read: somebody else noted it, or it was revoked and stays
    /// so.</returns>
    Task<bool> TryNoteUseAsync(StoredToken read, DateTimeOffset used, CancellationToken cancel);
}

/// <summary>A token as the store holds it.</summary>
/// <param name="Hash">What it is found by.</param>
/// <param name="Token">The token.</param>
/// <param name="Version">The store's tag of this very state.</param>
public sealed record StoredToken(TokenHash Hash, EditorToken Token, string Version);

using ReviewFunctions.Core.Access.Grants;

namespace ReviewFunctions.Core.Access;

/// <summary>
/// Says whose a secret is. What the store said, of a token or of its absence, is remembered for some seconds, so that a tool that sends
/// many requests costs one read.
/// </summary>
public sealed class TokenCheck(ITokenStore tokens, TokenUse use, TimeProvider time)
{
    /// <summary>How long at most a token that was revoked elsewhere is still taken.</summary>
    public static readonly TimeSpan LongestMemory = TimeSpan.FromSeconds(5);

    /// <summary>How many secrets are remembered at a time.</summary>
    private const int Capacity = 10_000;

    private readonly Lock _lock = new();
    private readonly ShortMemory<TokenHash, StoredToken?> _known = new(Capacity, LongestMemory, time);
    private int _revocations;

    /// <summary>The editor whose secret it is; <see langword="null"/> if it was never given out, was revoked or has expired.</summary>
    public async Task<Editor?> FindEditorAsync(TokenSecret secret, CancellationToken cancel) =>
        (await FindAsync(secret, cancel))?.Token.Editor;

    /// <summary>
    /// The token whose secret it is; <see langword="null"/> if that was never given out, was revoked or has expired, if it is a code, or
    /// if it is an app's and the token of the editor has ended.
    /// </summary>
    public async Task<StoredToken?> FindAsync(TokenSecret secret, CancellationToken cancel)
    {
        if (await FindValidAsync(secret.Hash, cancel) is not { Token.Grant: var grant } stored) return null;
        if (grant is not null && (grant.Code is not null || await FindParentAsync(grant, cancel) is null)) return null;
        use.Note(stored);
        return stored;
    }

    /// <summary>The token of an editor that a grant depends on; <see langword="null"/> if it has ended.</summary>
    public async Task<StoredToken?> FindParentAsync(Grant grant, CancellationToken cancel) =>
        await FindValidAsync(grant.Parent, cancel) is { Token.Grant: null } parent ? parent : null;

    private async Task<StoredToken?> FindValidAsync(TokenHash hash, CancellationToken cancel)
    {
        if (!_known.TryGet(hash, out var stored)) stored = await LookUpAsync(hash, cancel);
        return stored?.Token.IsValidAt(time.GetUtcNow()) == true ? stored : null;
    }

    /// <summary>Makes the next check ask the store, because this process has just revoked the token.</summary>
    public void Forget(TokenHash hash)
    {
        lock (_lock)
        {
            _revocations++;
            _known.Remove(hash);
        }
    }

    /// <summary>Asks the store. The answer is as old as the question, and is not remembered if a token was revoked in between.</summary>
    private async Task<StoredToken?> LookUpAsync(TokenHash hash, CancellationToken cancel)
    {
        var (asked, revocations) = (time.GetTimestamp(), Volatile.Read(ref _revocations));
        var stored = await tokens.FindAsync(hash, cancel);
        lock (_lock)
            if (revocations == _revocations) _known.Set(hash, stored, asked);
        return stored;
    }
}

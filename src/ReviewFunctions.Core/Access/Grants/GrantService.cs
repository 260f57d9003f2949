namespace ReviewFunctions.Core.Access.Grants;

/// <summary>
/// Gives apps tokens of their own. A code is a token that opens nothing and is exchanged once, within a minute, for one that does.
/// </summary>
public sealed class GrantService(ITokenStore tokens, TokenCheck check, TimeProvider time)
{
    /// <summary>How long a code can be exchanged.</summary>
    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(1);

    /// <summary>Makes a code, and removes those that have expired.</summary>
    /// <param name="parent">The token that the editor grants it by.</param>
    /// <param name="grant">The app, and what the code is exchanged under.</param>
    /// <param name="scopes">What the editor grants; what the editor may not do is left out.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<TokenSecret> AuthorizeAsync(
        StoredToken parent, Grant grant, IReadOnlyList<AccessScope> scopes, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        foreach (var old in await tokens.ListAsync(cancel))
            if (old.Token.Grant?.Code is not null && !old.Token.IsValidAt(now)) await tokens.RemoveAsync(old.Hash, cancel);
        var editor = parent.Token.Editor;
        var code = NewToken(grant, editor with { Scopes = [.. editor.Scopes.Where(scopes.Contains)] }, Second(now + CodeLifetime));
        var secret = TokenSecret.New();
        await tokens.AddAsync(secret.Hash, code, cancel);
        return secret;
    }

    /// <summary>Exchanges a code. It is used up, whatever comes of it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="client">The app that exchanges it.</param>
    /// <param name="redirectUri">The address that the code was sent to.</param>
    /// <param name="verifier">What meets the challenge.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>What was granted; <see langword="null"/> if the code is none, was used before or is not this app's.</returns>
    public async Task<StoredToken?> RedeemAsync(
        string? code, string? client, string? redirectUri, string? verifier, CancellationToken cancel)
    {
        if (!TokenSecret.TryParse(code, out var secret)) return null;
        if (await tokens.FindAsync(secret.Hash, cancel) is not { Token.Grant: { Code: { } terms } grant } found) return null;
        if (!await tokens.TryRemoveAsync(found, cancel) || !found.Token.IsValidAt(time.GetUtcNow())) return null;
        if (grant.Client != client || terms.RedirectUri != redirectUri || !CodeChallenge.IsMet(terms.Challenge, verifier)) return null;
        return await check.FindParentAsync(grant, cancel) is null ? null : found;
    }

    /// <summary>Makes the token that a code was exchanged for. It ends when the editor's own does.</summary>
    /// <param name="redeemed">What was granted.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>The token; <see langword="null"/> if the editor's own has ended meanwhile.</returns>
    public async Task<NewToken?> IssueAsync(StoredToken redeemed, CancellationToken cancel)
    {
        if (redeemed.Token.Grant is not { } grant || await check.FindParentAsync(grant, cancel) is not { } parent) return null;
        var token = NewToken(grant with { Code = null }, redeemed.Token.Editor, parent.Token.Expires);
        var secret = TokenSecret.New();
        await tokens.AddAsync(secret.Hash, token, cancel);
        return new NewToken(token, secret);
    }

    /// <summary>Revokes the token of an app, which whoever has it may do. An editor's own token is the owner's to revoke.</summary>
    public async Task RevokeAsync(string? token, CancellationToken cancel)
    {
        if (!TokenSecret.TryParse(token, out var secret)) return;
        if (await tokens.FindAsync(secret.Hash, cancel) is not { Token.Grant: not null } found) return;
        await tokens.RemoveAsync(found.Hash, cancel);
        check.Forget(found.Hash);
    }

    private EditorToken NewToken(Grant grant, Editor editor, DateTimeOffset? expires) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        Editor = editor,
        Created = Second(time.GetUtcNow()),
        Expires = expires,
        Grant = grant,
    };

    private static DateTimeOffset Second(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}

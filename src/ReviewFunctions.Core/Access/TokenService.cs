using ReviewFunctions.Core.Idempotency;

namespace ReviewFunctions.Core.Access;

/// <summary>What the owner does with tokens.</summary>
public sealed class TokenService(ITokenStore tokens, TokenCheck check, TimeProvider time)
{
    /// <summary>
    /// Makes a token. Its secret is in the answer and nowhere else, so one that another try made and could not answer with makes way.
    /// </summary>
    public async Task<NewToken> IssueAsync(TokenDraft draft, IdempotentRequest request, CancellationToken cancel)
    {
        if (request.MayHaveRun) await RevokeAsync(request.Id, cancel);
        var now = time.GetUtcNow();
        var secret = TokenSecret.New();
        var token = new EditorToken
        {
            Id = request.Id,
            Editor = draft.Editor,
            Created = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
            Expires = draft.Expires,
        };
        await tokens.AddAsync(secret.Hash, token, cancel);
        return new NewToken(token, secret);
    }

    /// <summary>All tokens, first made first, those that have expired among them. Codes that apps have not exchanged are none.</summary>
    public async Task<IReadOnlyList<EditorToken>> ListAsync(CancellationToken cancel) =>
        [.. (await tokens.ListAsync(cancel)).Select(stored => stored.Token).Where(token => token.Grant?.Code is null)];

    /// <summary>
    /// Revokes a token, and with it what it granted apps: in this process at once, in others within
    /// <see cref="TokenCheck.LongestMemory"/>.
    /// </summary>
    /// <returns><see langword="false"/> if there is none by that id.</returns>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken cancel)
    {
        var all = await tokens.ListAsync(cancel);
        if (all.FirstOrDefault(stored => stored.Token.Id == id) is not { } revoked) return false;
        foreach (var ended in all.Where(stored => stored.Token.Grant?.Parent == revoked.Hash).Prepend(revoked))
        {
            await tokens.RemoveAsync(ended.Hash, cancel);
            check.Forget(ended.Hash);
        }

        return true;
    }
}

/// <summary>A token that was just made, with the only sight of its secret that there will be.</summary>
/// <param name="Token">The token.</param>
/// <param name="Secret">Its secret.</param>
public sealed record NewToken(EditorToken Token, TokenSecret Secret);

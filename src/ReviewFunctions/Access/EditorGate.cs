using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Access;

/// <summary>Lets editors in by their tokens (<see href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</see>).</summary>
public sealed class EditorGate(TokenCheck tokens, FailedAttempts failures, ClientAddress addresses)
{
    /// <summary>The editor whose token a request sends.</summary>
    /// <param name="request">The request.</param>
    /// <param name="scope">The scope that the token must have; <see langword="null"/> if any token will do.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="ProblemException">There is no token, a wrong one, or one without the scope: 401, 403 or 429.</exception>
    public Task<Editor> AdmitAsync(HttpRequest request, AccessScope? scope, CancellationToken cancel) =>
        AdmitAsync(request, BearerToken.Of(request), scope, cancel);

    /// <summary>The editor whose token a request sends, where it may be sent elsewhere than in the header.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sent">What it sends as a token; <see langword="null"/> for nothing.</param>
    /// <param name="scope">The scope that the token must have; <see langword="null"/> if any token will do.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="ProblemException">There is no token, a wrong one, or one without the scope: 401, 403 or 429.</exception>
    public async Task<Editor> AdmitAsync(HttpRequest request, string? sent, AccessScope? scope, CancellationToken cancel)
    {
        if (sent is null) throw new ProblemException(Problem.NoToken);
        if (!TokenSecret.TryParse(sent, out var secret) || await tokens.FindEditorAsync(secret, cancel) is not { } editor)
            throw new ProblemException(CountFailure(request));
        if (scope is { } needed) Require(editor, needed);
        return editor;
    }

    /// <summary>Lets an editor go on who may do what a scope is for.</summary>
    /// <exception cref="ProblemException">The token lacks it: 403.</exception>
    public static void Require(Editor editor, AccessScope scope)
    {
        if (!editor.May(scope)) throw new ProblemException(Problem.MissingScope(scope));
    }

    private ProblemResult CountFailure(HttpRequest request) =>
        failures.Add(addresses.Of(request)) is { } wait ? Problem.TooManyFailures(wait) : Problem.BadToken;
}

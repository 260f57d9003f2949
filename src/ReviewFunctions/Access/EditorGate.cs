using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Http;

namespace ReviewFunctions.Access;

/// <summary>
/// Lets editors in by their tokens (<see href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</see>). Each of their functions goes through it,
/// since the worker has no middleware of ours; it also answers for a storage that is away.
/// </summary>
public sealed class EditorGate(TokenCheck tokens, FailedAttempts failures, ClientAddress addresses)
{
    /// <summary>The answer to an editor who may do what needs <paramref name="scope"/>, else 401, 403 or 429; 503 while the storage is away.</summary>
    public Task<IResult> AnswerAsync(HttpRequest request, AccessScope scope, Func<Editor, Task<IResult>> answer, CancellationToken cancel) =>
        AnswerAsync(request, editor => editor.May(scope) ? answer(editor) : Task.FromResult<IResult>(Problem.MissingScope(scope)), cancel);

    /// <summary>The answer to whoever has a token, for reading; else as above.</summary>
    public Task<IResult> AnswerAsync(HttpRequest request, Func<Editor, Task<IResult>> answer, CancellationToken cancel) => Outage.AnswerAsync(async () =>
    {
        if (BearerToken.Of(request) is not { } sent) return Problem.NoToken;
        return TokenSecret.TryParse(sent, out var secret) && await tokens.FindEditorAsync(secret, cancel) is { } editor
            ? await answer(editor)
            : Refuse(request);
    });

    private ProblemResult Refuse(HttpRequest request) =>
        failures.Add(addresses.Of(request)) is { } wait ? Problem.TooManyFailures(wait) : Problem.BadToken;
}

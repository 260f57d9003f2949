using Microsoft.AspNetCore.Http;
using ReviewFunctions.Access;
using ReviewFunctions.Core;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Idempotency;

namespace ReviewFunctions.Http;

/// <summary>
/// Does what every function of the API needs: it checks the token and its scope, detects a dry run, executes a POST with an
/// <c>Idempotency-Key</c> only once, and answers 503 when the storage is unavailable.
/// </summary>
public sealed class Api(EditorGate gate, IdempotentRequests idempotent, TimeProvider time)
{
    /// <summary>Answers an editor whose token has the scope; else 401, 403 or 429.</summary>
    public Task<IResult> AnswerAsync(HttpRequest request, AccessScope scope, Func<Call, Task<IResult>> answer, CancellationToken cancel) =>
        GuardAsync(async () => await AnswerOnceAsync(await EditorsAsync(request, scope, cancel), answer, cancel));

    /// <summary>Answers an editor with any token; else 401 or 429.</summary>
    public Task<IResult> AnswerAsync(HttpRequest request, Func<Call, Task<IResult>> answer, CancellationToken cancel) =>
        GuardAsync(async () => await AnswerOnceAsync(await EditorsAsync(request, scope: null, cancel), answer, cancel));

    /// <summary>
    /// Answers an editor whose token has the scope, if there is one, and ignores <c>Idempotency-Key</c>: the answer is not to be kept.
    /// </summary>
    public Task<IResult> AnswerUnkeptAsync(
        HttpRequest request, AccessScope? scope, Func<Call, Task<IResult>> answer, CancellationToken cancel) =>
        GuardAsync(async () => await CarryOutAsync(await EditorsAsync(request, scope, cancel), answer));

    /// <summary>
    /// Answers an editor whose body is too long to be held in memory. The function itself handles the idempotency key, once it has read
    /// the body.
    /// </summary>
    public Task<IResult> AnswerUploadAsync(
        HttpRequest request, AccessScope scope, Func<Call, Task<IResult>> answer, CancellationToken cancel) =>
        GuardAsync(async () => await CarryOutAsync(await EditorsAsync(request, scope, cancel), answer));

    /// <summary>Answers the owner, whose key the platform has checked.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">Carries it out.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <param name="mayBeDryRun">Whether the function can be asked for a dry run.</param>
    public Task<IResult> AnswerOwnerAsync(
        HttpRequest request, Func<Call, Task<IResult>> answer, CancellationToken cancel, bool mayBeDryRun = false) =>
        GuardAsync(() => AnswerOnceAsync(CallOf(request, editor: null, mayBeDryRun && DryRun.IsRequested(request)), answer, cancel));

    /// <summary>Answers anybody. It ignores <c>Idempotency-Key</c>, since the caller is unknown.</summary>
    public Task<IResult> AnswerAnybodyAsync(HttpRequest request, Func<Call, Task<IResult>> answer) =>
        GuardAsync(() => answer(CallOf(request, editor: null, isDryRun: false)));

    private async Task<Call> EditorsAsync(HttpRequest request, AccessScope? scope, CancellationToken cancel)
    {
        var editor = await gate.AdmitAsync(request, scope, cancel);
        return CallOf(request, editor, !HttpMethods.IsGet(request.Method) && DryRun.IsRequested(request));
    }

    private Call CallOf(HttpRequest request, Editor? editor, bool isDryRun) =>
        new(request, editor, IdempotentRequest.Only(time.GetUtcNow()), isDryRun);

    /// <summary>For other verbs <c>If-Match</c> keeps a repeat from doing anything, and a dry run does nothing.</summary>
    private Task<IResult> AnswerOnceAsync(Call call, Func<Call, Task<IResult>> answer, CancellationToken cancel) =>
        HttpMethods.IsPost(call.Request.Method) && !call.IsDryRun
            ? idempotent.AnswerAsync(call.Request, attempt => CarryOutAsync(call.As(attempt), answer), cancel)
            : CarryOutAsync(call, answer);

    private static async Task<IResult> CarryOutAsync(Call call, Func<Call, Task<IResult>> answer)
    {
        try
        {
            var result = await answer(call);
            return result is JsonResult saved && call.DoesNotWait ? saved with { PreferenceApplied = Preference.RespondAsync } : result;
        }
        catch (ProblemException refused)
        {
            return refused.Problem;
        }
    }

    private static async Task<IResult> GuardAsync(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (ProblemException refused)
        {
            return refused.Problem;
        }
        catch (StorageUnavailableException)
        {
            return Problem.StorageUnavailable;
        }
    }
}

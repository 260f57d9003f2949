using Microsoft.AspNetCore.Http;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;
using ReviewFunctions.Idempotency;

namespace ReviewFunctions.Reviews;

/// <summary>Takes editors' requests for changes: from whoever may, once for an <c>Idempotency-Key</c>, on trial or without waiting if asked.</summary>
public sealed class Submissions(EditorGate gate, Once once, TimeProvider time)
{
    /// <summary>The answer to a POST by an editor who may do what needs <paramref name="scope"/>.</summary>
    public Task<IResult> PostAsync(HttpRequest request, AccessScope scope, Func<Submission, Task<IResult>> answer, CancellationToken cancel) =>
        gate.AnswerAsync(request, scope, editor => Trial.ReadAsync(request, trial => trial
            ? answer(OnTrial(editor))
            : once.AnswerAsync(request, attempt => AnswerAsync(new Submission(editor, attempt) { Waits = Waits(request) }, answer), cancel)), cancel);

    /// <summary>The same for PUT, PATCH and DELETE, for which <c>If-Match</c> keeps a second try from doing anything.</summary>
    public Task<IResult> ChangeAsync(HttpRequest request, AccessScope scope, Func<Submission, Task<IResult>> answer, CancellationToken cancel) =>
        gate.AnswerAsync(request, scope, editor => Trial.ReadAsync(request, trial => AnswerAsync(
            trial ? OnTrial(editor) : new Submission(editor, Attempt.Only(time.GetUtcNow())) { Waits = Waits(request) }, answer)), cancel);

    private static async Task<IResult> AnswerAsync(Submission submission, Func<Submission, Task<IResult>> answer) =>
        await answer(submission) switch
        {
            JsonResult saved when !submission.Waits => saved with { PreferenceApplied = Preference.RespondAsync },
            var result => result,
        };

    private Submission OnTrial(Editor editor) => new(editor, Attempt.Only(time.GetUtcNow())) { IsTrial = true };

    private static bool Waits(HttpRequest request) => !Preference.IsSent(request, Preference.RespondAsync);
}

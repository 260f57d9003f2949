using Microsoft.AspNetCore.Http;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Comments.Drafts;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;
using ReviewFunctions.Idempotency;

namespace ReviewFunctions.Comments;

/// <summary>
/// Takes comments from whoever posts them: as JSON, which is answered with JSON, or by the form below a review, which is answered with
/// pages. Of a reader's request the pace is looked at first, then its size, then what it says.
/// </summary>
public sealed class CommentReception(
    EditorGate gate, Once once, Commenting commenting, CommentPace pace, ClientAddress addresses, CommentAnswers answers, CommentPages pages, TimeProvider time)
{
    /// <summary>The answer to a comment. A token makes it an editor's, and must then be good for that.</summary>
    public Task<IResult> AnswerAsync(HttpRequest request, string id, CancellationToken cancel) => request.Headers.Authorization.Count > 0
        ? gate.AnswerAsync(request, AccessScope.Moderate, editor => TakeOnceAsync(request, id, editor, cancel), cancel)
        : Outage.AnswerAsync(() => TakeFromReaderAsync(request, id, cancel));

    /// <summary>An editor's, done once under an <c>Idempotency-Key</c>.</summary>
    private Task<IResult> TakeOnceAsync(HttpRequest request, string id, Editor editor, CancellationToken cancel) =>
        Trial.ReadAsync(request, isTrial => isTrial
        ? TakeAsync(request, id, new CommentSubmission(Attempt.Only(time.GetUtcNow())) { Editor = editor, IsTrial = true }, cancel)
        : once.AnswerAsync(request, attempt => TakeAsync(request, id, new CommentSubmission(attempt) { Editor = editor }, cancel), cancel));

    /// <summary>
    /// A reader's. Nobody vouches for an <c>Idempotency-Key</c> that comes without a token, and two readers may have the same: it counts
    /// for nothing, and the same words are taken once anyway.
    /// </summary>
    private async Task<IResult> TakeFromReaderAsync(HttpRequest request, string id, CancellationToken cancel)
    {
        var wait = pace.Add(addresses.Of(request));
        if (wait is { IsFlood: true, Time: { } longer }) return Problem.TooManyComments(longer);
        if (wait.Time is { } hasty && !CommentForm.IsSent(request)) return Problem.TooManyComments(hasty);
        var submission = new CommentSubmission(Attempt.Only(time.GetUtcNow()))
        {
            Sender = new Sender(addresses.Full(request).ToString(), Cut(request.Headers.UserAgent), Cut(request.Headers.Referer)),
        };
        return wait.Time is { } tooFast
            ? await CommentForm.ReadAsync(request, typed => pages.OfAsync(id, typed, new HastyComment(tooFast), cancel), cancel)
            : await Trial.ReadAsync(request, isTrial => TakeAsync(request, id, submission with { IsTrial = isTrial }, cancel));
    }

    private Task<IResult> TakeAsync(HttpRequest request, string id, CommentSubmission submission, CancellationToken cancel)
    {
        var isEditors = submission.Editor is not null;
        if (CommentForm.IsSent(request))
        {
            return CommentForm.ReadAsync(request, async typed => await pages.OfAsync(
                id, typed, await PostAsync(id, CommentRequest.Read(typed, isEditors), submission with { Trap = typed.Trap }, cancel),
                    cancel), cancel);
        }

        return JsonBody.IsSent(request)
            ? JsonBody.ReadAsync(request, async body =>
                await answers.PostedAsync(await PostAsync(id, CommentRequest.Read(body, isEditors), submission, cancel), cancel), cancel)
            : Task.FromResult<IResult>(Problem.NotComment);
    }

    private async Task<CommentOutcome> PostAsync(string id, DraftReading reading, CommentSubmission submission, CancellationToken cancel)
    {
        if (!ReviewId.TryParse(id, out var review)) return new NoSuchThread();
        return reading is AcceptedComment { Draft: var draft }
            ? await commenting.PostAsync(review, draft, submission, cancel)
            : new UnusableComment(reading);
    }

    private static string? Cut(string? header) => header is { Length: > Sender.MaxLength } ? header[..Sender.MaxLength] : header;
}

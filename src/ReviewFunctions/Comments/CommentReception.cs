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

/// <summary>Takes comments from whoever posts them: as JSON, which is answered with JSON, or by the form below a review, which is answered with pages.</summary>
public sealed class CommentReception(
    EditorGate gate, Once once, Commenting commenting, CommentPace pace, ClientAddress addresses, CommentAnswers answers, CommentPages pages, TimeProvider time)
{
    /// <summary>The answer to a comment. A token makes it an editor's, and must then be good for that.</summary>
    public Task<IResult> AnswerAsync(HttpRequest request, string id, CancellationToken cancel) => request.Headers.Authorization.Count > 0
        ? gate.AnswerAsync(request, AccessScope.Moderate, editor => TryAsync(request, id, editor, cancel), cancel)
        : Outage.AnswerAsync(() => TryAsync(request, id, editor: null, cancel));

    private Task<IResult> TryAsync(HttpRequest request, string id, Editor? editor, CancellationToken cancel) => Trial.ReadAsync(request, isTrial => isTrial
        ? TakeAsync(request, id, SubmissionOf(request, editor, Attempt.Only(time.GetUtcNow())) with { IsTrial = true }, cancel)
        : once.AnswerAsync(request, attempt => TakeAsync(request, id, SubmissionOf(request, editor, attempt), cancel), cancel));

    private Task<IResult> TakeAsync(HttpRequest request, string id, CommentSubmission submission, CancellationToken cancel)
    {
        var isEditors = submission.Editor is not null;
        if (CommentForm.IsSent(request))
        {
            return CommentForm.ReadAsync(request, async typed => await pages.OfAsync(
                id, typed, await PostAsync(request, id, CommentRequest.Read(typed, isEditors), submission with { Trap = typed.Trap }, cancel), cancel), cancel);
        }

        return JsonBody.IsSent(request)
            ? JsonBody.ReadAsync(request, async body => await answers.PostedAsync(await PostAsync(request, id, CommentRequest.Read(body, isEditors), submission, cancel), cancel), cancel)
            : Task.FromResult<IResult>(Problem.NotComment);
    }

    private async Task<CommentOutcome> PostAsync(HttpRequest request, string id, DraftReading reading, CommentSubmission submission, CancellationToken cancel)
    {
        if (!ReviewId.TryParse(id, out var review)) return new NoSuchThread();
        if (reading is not AcceptedComment { Draft: var draft }) return new UnusableComment(reading);
        if (submission is { Editor: null, IsTrial: false } && pace.Add(addresses.Of(request)) is { } wait) return new HastyComment(wait);
        return await commenting.PostAsync(review, draft, submission, cancel);
    }

    private CommentSubmission SubmissionOf(HttpRequest request, Editor? editor, Attempt attempt) => new(attempt)
    {
        Editor = editor,
        Sender = editor is null ? new Sender(addresses.Full(request).ToString(), Cut(request.Headers.UserAgent), Cut(request.Headers.Referer)) : null,
    };

    private static string? Cut(string? header) => header is { Length: > Sender.MaxLength } ? header[..Sender.MaxLength] : header;
}

using Microsoft.AspNetCore.Http;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Comments;

/// <summary>
/// Takes comments from whoever posts them: as JSON, which is answered with JSON, or by the form below a review, which is answered with
/// pages. Of a reader's request the pace is looked at first, then its size, then its content.
/// </summary>
public sealed class CommentReception(
    Api api, Commenting commenting, CommentImporting importing, CommentPace pace, ClientAddress addresses,
    CommentRepresentation representation, CommentPages pages)
{
    /// <summary>The answer to a comment. A token makes it an editor's, and must then be good for that.</summary>
    public Task<IResult> AnswerAsync(HttpRequest request, string id, CancellationToken cancel) => request.Headers.Authorization.Count > 0
        ? api.AnswerAsync(request, AccessScope.Moderate, call => TakeFromEditorAsync(call, id, cancel), cancel)
        : api.AnswerAnybodyAsync(request, call => TakeFromReaderAsync(call, id, cancel));

    private Task<IResult> TakeFromEditorAsync(Call call, string id, CancellationToken cancel) =>
        TakeAsync(call.Request, id, new CommentSubmission(call.Identity) { Editor = call.Editor, IsDryRun = call.IsDryRun }, cancel);

    /// <summary>
    /// Two readers may have the same <c>Idempotency-Key</c>. It counts for nothing, and the same words are taken once anyway.
    /// </summary>
    private async Task<IResult> TakeFromReaderAsync(Call call, string id, CancellationToken cancel)
    {
        var request = call.Request;
        var wait = pace.Add(addresses.Of(request));
        if (wait.Time is { } time) return await RefuseTooManyAsync(request, id, time, wait.IsFlood, cancel);
        var submission = new CommentSubmission(call.Identity)
        {
            Sender = new Sender(addresses.Full(request).ToString(), Cut(request.Headers.UserAgent), Cut(request.Headers.Referer)),
            IsDryRun = DryRun.IsRequested(request),
        };
        return await TakeAsync(request, id, submission, cancel);
    }

    /// <summary>Of a flood nothing is read; else a browser gets its form back, with everything that was typed.</summary>
    private async Task<IResult> RefuseTooManyAsync(HttpRequest request, string id, TimeSpan wait, bool isFlood, CancellationToken cancel)
    {
        var refusal = new Refusal(RefusalKind.TooManyComments) { Wait = wait };
        if (isFlood || !CommentForm.IsSent(request)) return Refusals.Answer(refusal);
        var typed = await CommentForm.ReadAsync(request, cancel);
        return await pages.OfAsync(id, typed, refusal, cancel);
    }

    private async Task<IResult> TakeAsync(HttpRequest request, string id, CommentSubmission submission, CancellationToken cancel)
    {
        var isEditors = submission.Editor is not null;
        if (CommentForm.IsSent(request))
        {
            var typed = await CommentForm.ReadAsync(request, cancel);
            var posted = await PostAsync(id, CommentRequest.Read(typed, isEditors), submission with { Trap = typed.Trap }, cancel);
            return await pages.OfAsync(id, typed, posted, cancel);
        }

        if (!JsonBody.IsSent(request)) return Problem.NotComment;
        var body = await JsonBody.ReadAsync(request, cancel);
        var outcome = await PostAsync(id, CommentRequest.Read(body, isEditors), submission, cancel);
        return await representation.PostedAsync(outcome, cancel);
    }

    private async Task<Outcome<PostedComment>> PostAsync(
        string id, Outcome<CommentDraft> read, CommentSubmission submission, CancellationToken cancel)
    {
        if (!ReviewId.TryParse(id, out var review)) return RefusalKind.UnknownReview;
        if (!read.TryGet(out var draft, out var refusal)) return refusal;
        return draft.Origin is { } origin
            ? await importing.ImportAsync(review, draft, origin, submission.IsDryRun, cancel)
            : await commenting.PostAsync(review, draft, submission, cancel);
    }

    private static string? Cut(string? header) => header is { Length: > Sender.MaxLength } ? header[..Sender.MaxLength] : header;
}

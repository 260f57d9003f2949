using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Unpublished;

/// <summary>Ends a link that shows a review to those without a token.</summary>
public sealed class RevokePreviewLink(Api api, ReviewLookup lookup, PreviewLinks links)
{
    /// <summary>Answers 204, or why the link was not ended.</summary>
    [Function(nameof(RevokePreviewLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/reviews/{id}/preview-links/{link}")] HttpRequest request,
        string id,
        string link,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Update, async call =>
    {
        if (!(await lookup.FindAsync(id, cancel)).TryGet(out var review, out var refusal)) return Refusals.Answer(refusal);
        var refused = await links.RevokeAsync(review, link, call.Editor, call.IsDryRun, cancel);
        return refused is { } kind ? Refusals.Answer(new Refusal(kind)) : Results.NoContent();
    }, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Reviews.Unpublished;

/// <summary>Makes a link that shows a review to somebody without a token.</summary>
public sealed class CreatePreviewLink(Api api, ReviewLookup lookup, PreviewLinks links, CurrentSite sites)
{
    /// <summary>
    /// Answers 201 with the link and, this once, its address; or why there is none. An answer with a secret is not kept for an
    /// <c>Idempotency-Key</c>.
    /// </summary>
    [Function(nameof(CreatePreviewLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews/{id}/preview-links")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerUnkeptAsync(request, AccessScope.Update, async call =>
    {
        if (!PreviewLinkRequest.Read(await call.ReadOptionalJsonAsync(cancel)).TryGet(out var asked, out var refusal))
            return Refusals.Answer(refusal);
        if (!(await lookup.FindAsync(id, cancel)).TryGet(out var review, out refusal)) return Refusals.Answer(refusal);
        var outcome = await links.CreateAsync(review, asked, call.Editor, call.IsDryRun, cancel);
        if (!outcome.TryGet(out var made, out refusal)) return Refusals.Answer(refusal);
        var address = (await sites.GetAsync(cancel)).Resolve($"api/preview/{review.Id}/{made.Secret.Reveal()}");
        return new JsonResult(made.Link.ToJson(address), StatusCodes.Status201Created) { Location = address };
    }, cancel);
}

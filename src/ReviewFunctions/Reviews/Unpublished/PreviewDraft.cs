using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Drafts;

namespace ReviewFunctions.Reviews.Unpublished;

/// <summary>Shows editors what readers would get of a review that is not stored.</summary>
public sealed class PreviewDraft(Api api, Authoring authoring, ReviewDocuments documents)
{
    /// <summary>Answers 200 with the page, the entry in feeds and the summary, or with what is wrong with the draft.</summary>
    [Function(nameof(PreviewDraft))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/preview")] HttpRequest request,
        CancellationToken cancel) => api.AnswerUnkeptAsync(request, scope: null, async call =>
    {
        var read = ReviewDraft.Read(await call.ReadJsonAsync(cancel));
        if (!read.TryGet(out var draft, out var refusal)) return Refusals.Answer(refusal);
        var foreseen = await authoring.ForeseeAsync(draft.Under(call.Editor.Byline), call.Editor.Name, cancel);
        if (!foreseen.TryGet(out var review, out refusal)) return Refusals.Answer(refusal);
        return new JsonResult((await documents.PreviewAsync(review, read.Warnings, cancel)).ToJson());
    }, cancel);
}

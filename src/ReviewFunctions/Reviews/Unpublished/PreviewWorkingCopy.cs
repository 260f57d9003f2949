using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews.Unpublished;

/// <summary>Shows editors the page of a review as its working copy would make it.</summary>
public sealed class PreviewWorkingCopy(Api api, ReviewLookup lookup, WorkingCopies copies, ReviewDocuments documents)
{
    /// <summary>Answers 200 with the page, or 404 or 410. No cache keeps it and no search engine lists it.</summary>
    [Function(nameof(PreviewWorkingCopy))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}/working-copy/preview")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
    {
        if (!(await lookup.FindAsync(id, cancel)).TryGet(out var review, out var refusal)) return Refusals.Answer(refusal);
        if (!(await copies.FindAsync(review, cancel)).TryGet(out var copy, out refusal)) return Refusals.Answer(refusal);
        return new PageResult((await documents.PreviewAsync(copy.Over(review), cancel)).Body);
    }, cancel);
}

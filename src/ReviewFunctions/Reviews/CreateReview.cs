using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Drafts;

namespace ReviewFunctions.Reviews;

/// <summary>Stores a new review and, if it is to be published, publishes it.</summary>
public sealed class CreateReview(Api api, Authoring authoring, ReviewRepresentation representation)
{
    /// <summary>Answers 201 with the stored review, or with what is wrong with it.</summary>
    [Function(nameof(CreateReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Create, async call =>
    {
        var read = ReviewDraft.Read(await call.ReadJsonAsync(cancel));
        if (!read.TryGet(out var draft, out var refusal)) return Refusals.Answer(refusal);
        if (draft.Status != ReviewStatus.Draft && !call.Editor.May(AccessScope.Publish)) return Problem.MissingScope(AccessScope.Publish);
        var outcome = await authoring.CreateAsync(draft.Under(call.Editor.Byline), call.Submit(), cancel);
        return await representation.CreatedAsync(outcome, read.Warnings, cancel);
    }, cancel);
}

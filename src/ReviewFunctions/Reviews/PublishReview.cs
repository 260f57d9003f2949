using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Drafts;

namespace ReviewFunctions.Reviews;

/// <summary>Publishes a review: now, or at the time that the body gives as <c>at</c>, which may have passed.</summary>
public sealed class PublishReview(Api api, Authoring authoring, ReviewRepresentation representation)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(PublishReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews/{id}/publish")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Publish, async call =>
    {
        var target = call.Target(id);
        var body = await call.ReadOptionalJsonAsync(cancel);
        if (!PublishRequest.Read(body).TryGet(out var asked, out var refusal)) return Refusals.Answer(refusal);
        var outcome = await authoring.PublishAsync(target, call.Submit(), asked.At, cancel);
        return await representation.SavedAsync(outcome, cancel);
    }, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Reviews.Drafts;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Makes a review public: now, or at the time that the body gives as <c>at</c>, which may have passed.</summary>
public sealed class PublishReview(Submissions submissions, Authoring authoring, ReviewAnswers answers)
{
    /// <summary>Answers 200 with the stored review and its new ETag, or why it was not changed.</summary>
    [Function(nameof(PublishReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews/{id}/publish")] HttpRequest request,
        string id,
        CancellationToken cancel) => submissions.PostAsync(request, AccessScope.Publish, submission => IfMatch.ReadAsync(request, id, target =>
            JsonBody.ReadOptionalAsync(request, body => PublishAsync(target, submission, body, cancel), cancel)), cancel);

    private async Task<IResult> PublishAsync(Target target, Submission submission, ReadOnlyMemory<byte> body, CancellationToken cancel) => PublishRequest.Read(body) switch
    {
        PublishRequest { At: var at } => await answers.RevisedAsync(await authoring.PublishAsync(target, submission, at, cancel), cancel),
        var unusable => Refusal.Of(unusable),
    };
}

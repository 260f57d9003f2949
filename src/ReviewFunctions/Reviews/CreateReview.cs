using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Reviews.Drafts;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Stores a new review and, if it is to be published, publishes it.</summary>
public sealed class CreateReview(Submissions submissions, Authoring authoring, ReviewAnswers answers)
{
    /// <summary>Answers 201 with the stored review, or with what is wrong with it.</summary>
    [Function(nameof(CreateReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews")] HttpRequest request,
        CancellationToken cancel) => submissions.PostAsync(
            request, AccessScope.Create, submission => JsonBody.ReadAsync(request, body => CreateAsync(body, submission, cancel), cancel), cancel);

    private async Task<IResult> CreateAsync(ReadOnlyMemory<byte> body, Submission submission, CancellationToken cancel) => ReviewDraft.Read(body) switch
    {
        AcceptedDraft { Draft.Status: not ReviewStatus.Draft } when !submission.Editor.May(AccessScope.Publish) => Problem.MissingScope(AccessScope.Publish),
        AcceptedDraft accepted => await CreateAsync(accepted, submission, cancel),
        var unusable => Refusal.Of(unusable),
    };

    private async Task<IResult> CreateAsync(AcceptedDraft accepted, Submission submission, CancellationToken cancel)
    {
        var outcome = await authoring.CreateAsync(accepted.Draft.Under(submission.Editor.Byline), submission, cancel);
        return await answers.CreatedAsync(outcome with { Warnings = accepted.Warnings }, cancel);
    }
}

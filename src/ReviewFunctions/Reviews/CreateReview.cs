using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Reviews.Drafts;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Stores a new review and, if it is to be published, publishes it.</summary>
public sealed class CreateReview(Authoring authoring, ReviewAnswers answers)
{
    /// <summary>Answers 201 with the stored review, or with what is wrong with it.</summary>
    [Function(nameof(CreateReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/reviews")] HttpRequest request,
        CancellationToken cancel) => Outage.AnswerAsync(() => JsonBody.ReadAsync(request, body => CreateAsync(body, cancel), cancel));

    private async Task<IResult> CreateAsync(ReadOnlyMemory<byte> body, CancellationToken cancel) => ReviewDraft.Read(body) switch
    {
        AcceptedDraft accepted => await answers.CreatedAsync(await authoring.CreateAsync(accepted.Draft, SharedKey.Editor, cancel), cancel),
        var unusable => Refusal.Of(unusable),
    };
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Reviews.Drafts;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Stores a new review and, if it is to be published, publishes it.</summary>
public sealed class CreateReview(Authoring authoring, ReviewAnswers answers)
{
    /// <summary>Who is noted as editor while the one function key is all that tells editors apart.</summary>
    private const string Editor = "editor";

    /// <summary>Answers 201 with the stored review, or with what is wrong with it.</summary>
    [Function(nameof(CreateReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/reviews")] HttpRequest request,
        CancellationToken cancel) => Outage.AnswerAsync(() => JsonBody.ReadAsync(request, body => CreateAsync(body, cancel), cancel));

    private async Task<IResult> CreateAsync(ReadOnlyMemory<byte> body, CancellationToken cancel) => ReviewDraft.Read(body) switch
    {
        AcceptedDraft accepted => await answers.CreatedAsync(await authoring.CreateAsync(accepted.Draft, Editor, cancel), cancel),
        RefusedDraft refused => Problem.InvalidReview(refused.Errors),
        MalformedDraft malformed => Problem.Malformed(malformed.Error),
        var other => throw new InvalidOperationException($"No answer to a {other.GetType().Name}."),
    };
}

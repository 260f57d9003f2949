using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.Comments;

/// <summary>Takes a comment on a review from anybody, or from an editor by a token.</summary>
public sealed class PostComment(CommentReception reception)
{
    /// <summary>Answers 201, 202 or 200 with a receipt, a browser's form with 303 to the review's page; or what is wrong.</summary>
    [Function(nameof(PostComment))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews/{id}/comments")] HttpRequest request,
        string id,
        CancellationToken cancel) => reception.AnswerAsync(request, id, cancel);
}

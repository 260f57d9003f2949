using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Http;
using ReviewFunctions.OpenApi;

namespace ReviewFunctions.Comments;

/// <summary>Takes a comment on a review from anybody, or from an editor by a token.</summary>
public sealed class PostComment(CommentReception reception)
{
    /// <summary>Answers 201, 202 or 200 with a receipt, a browser's form with 303 to the review's page; or what is wrong.</summary>
    [Function(nameof(PostComment))]
    [Operation("Post a comment", AccessScope.Moderate, IsForAnybody = true, Takes = nameof(CommentSchemas.CommentDraft), TakesForm = true, Status = 201, AlsoAnswers = [200, 202],
        Gives = nameof(CommentSchemas.CommentReceipt), Honours = Wishes.Trial,
        Description = "201 if readers see it, 202 if somebody is to look at it first, 200 if the same words were posted before. Browsers that send the form are sent on (303), or get it back as a page.",
        Refuses = [nameof(Problem.BadToken), nameof(Problem.MissingScope), nameof(Problem.TooManyFailures), nameof(Problem.InvalidComment), nameof(Problem.UnreadableForm),
            nameof(Problem.CommentsClosed), nameof(Problem.CommentsFull), nameof(Problem.CommentsWaiting), nameof(Problem.TooManyComments)])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews/{id}/comments")] HttpRequest request,
        string id,
        CancellationToken cancel) => reception.AnswerAsync(request, id, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments;

namespace ReviewFunctions.Comments;

/// <summary>Gives a comment as it is stored to those who decide on it.</summary>
public sealed class GetComment(EditorGate gate, CommentLookup lookup, CommentAnswers answers)
{
    /// <summary>Answers 200 with the comment, or 404 or 410.</summary>
    [Function(nameof(GetComment))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}/comments/{comment}")] HttpRequest request,
        string id,
        string comment,
        CancellationToken cancel) => gate.AnswerAsync(request, AccessScope.Moderate, _ =>
            lookup.AnswerAsync(id, comment, (Comment stored) => answers.FoundAsync(stored, cancel), cancel), cancel);
}

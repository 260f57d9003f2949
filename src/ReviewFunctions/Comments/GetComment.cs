using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Comments;

/// <summary>Gives a comment as it is stored to those who decide on it.</summary>
public sealed class GetComment(Api api, CommentLookup lookup, CommentRepresentation representation)
{
    /// <summary>Answers 200 with the comment, or 404 or 410.</summary>
    [Function(nameof(GetComment))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}/comments/{comment}")] HttpRequest request,
        string id,
        string comment,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Moderate, async _ =>
    {
        var found = await lookup.FindAsync(id, comment, cancel);
        return found.TryGet(out var stored, out var refusal) ? await representation.FoundAsync(stored, cancel) : Refusals.Answer(refusal);
    }, cancel);
}

using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Http;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Comments;

/// <summary>Finds the comment that an address of the editors' API names.</summary>
public sealed class CommentLookup(ReviewLookup reviews, ICommentStore comments)
{
    /// <summary>The answer for the comment; 404 if there is none, or no such review, 410 if there is no such review any more.</summary>
    public Task<IResult> AnswerAsync(string review, string comment, Func<Comment, Task<IResult>> answer, CancellationToken cancel) =>
        AnswerAsync(review, comment, async key => await comments.FindAsync(key, cancel) is { } stored ? await answer(stored.Comment) : Problem.UnknownComment, cancel);

    /// <summary>The answer for where the comment is or would be; else as above.</summary>
    public Task<IResult> AnswerAsync(string review, string comment, Func<CommentKey, Task<IResult>> answer, CancellationToken cancel) =>
        reviews.AnswerAsync(review, found => CommentId.TryParse(comment, out var id) ? answer(new CommentKey(found.Id, id)) : Task.FromResult<IResult>(Problem.UnknownComment), cancel);
}

using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>The order in which a page shows the comments on a review.</summary>
public static class CommentThread
{
    /// <summary>
    /// Puts each answer below what it answers and otherwise keeps the order. What answers something that is not shown before it stands for
    /// itself.
    /// </summary>
    /// <param name="comments">The comments that are shown, oldest first.</param>
    public static IReadOnlyList<ThreadedComment> Order(IReadOnlyList<Comment> comments)
    {
        var answers = WithParents(comments).ToLookup(threaded => threaded.Parent?.Key.Id);
        var ordered = new List<ThreadedComment>(comments.Count);
        var ahead = new Stack<ThreadedComment>(answers[null].Reverse());
        while (ahead.TryPop(out var next))
        {
            ordered.Add(next);
            foreach (var answer in answers[next.Comment.Key.Id].Reverse()) ahead.Push(answer);
        }

        return ordered;
    }

    private static IEnumerable<ThreadedComment> WithParents(IReadOnlyList<Comment> comments)
    {
        var before = new Dictionary<CommentId, Comment>();
        foreach (var comment in comments)
        {
            yield return new ThreadedComment(comment, comment.InReplyTo is { } parent ? before.GetValueOrDefault(parent) : null);
            before[comment.Key.Id] = comment;
        }
    }
}

/// <summary>A comment at its place among others.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Parent">The comment that it answers, if that is among those shown.</param>
public sealed record ThreadedComment(Comment Comment, Comment? Parent);

namespace ReviewFunctions.Core.Comments;

/// <summary>The order in which a page shows comments: the oldest first, and below each what answers it or an answer to it.</summary>
public static class CommentThread
{
    /// <summary>Comments with whether each stands below another. What answers a comment that is not shown stands for itself.</summary>
    /// <param name="comments">The comments that are shown, oldest first.</param>
    public static IReadOnlyList<(Comment Comment, Comment? Answered)> Order(IReadOnlyList<Comment> comments)
    {
        var shown = comments.ToDictionary(comment => comment.Key.Id);
        var threads = comments.ToLookup(comment => RootOf(comment, shown).Key.Id);
        return [.. comments.Where(comment => AnsweredBy(comment, shown) is null).SelectMany(root => threads[root.Key.Id]).Select(comment => (comment, AnsweredBy(comment, shown)))];
    }

    private static Comment? AnsweredBy(Comment comment, Dictionary<CommentId, Comment> shown) =>
        comment.InReplyTo is { } id && shown.TryGetValue(id, out var answered) && answered.Key.Id != comment.Key.Id ? answered : null;

    /// <summary>An answer is always younger than what it answers, so this comes to an end.</summary>
    private static Comment RootOf(Comment comment, Dictionary<CommentId, Comment> shown)
    {
        var root = comment;
        while (AnsweredBy(root, shown) is { } answered) root = answered;
        return root;
    }
}

using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>What becomes of a comment. Pure functions of what is known of it.</summary>
public static class CommentRules
{
    /// <summary>Where a new comment is put.</summary>
    /// <param name="policy">What the review and its site say.</param>
    /// <param name="verdict">What it was taken for.</param>
    public static CommentStatus StatusOf(CommentPolicy policy, CommentVerdict verdict) => (policy, verdict) switch
    {
        (_, CommentVerdict.Spam) => CommentStatus.Spam,
        (CommentPolicy.Open, CommentVerdict.Ham) => CommentStatus.Approved,
        _ => CommentStatus.Pending,
    };

    /// <summary>The verdict after an editor's decision; <paramref name="before"/> if the decision does not change it.</summary>
    public static CommentVerdict VerdictOf(CommentStatus status, CommentVerdict before) => status switch
    {
        CommentStatus.Approved => CommentVerdict.Ham,
        CommentStatus.Spam => CommentVerdict.Spam,
        _ => before,
    };

    /// <summary>
    /// Whether whoever checks comments can learn from a decision: from spam that passed or was not seen, and from a comment that did not
    /// pass.
    /// </summary>
    public static bool IsLesson(CommentVerdict before, CommentVerdict after) =>
        before != after && (after == CommentVerdict.Spam || before == CommentVerdict.Spam);

    /// <summary>Whether there is no room for another comment that readers see.</summary>
    public static bool IsFull(IReadOnlyList<CommentHead> heads) => Count(heads, isShown: true) >= CommentLimits.MostApproved;

    /// <summary>Whether there is no room for another one that waits or is spam.</summary>
    public static bool IsFullOfWaiting(IReadOnlyList<CommentHead> heads) => Count(heads, isShown: false) >= CommentLimits.MostWaiting;

    private static int Count(IReadOnlyList<CommentHead> heads, bool isShown) =>
        heads.Count(head => head.Status == CommentStatus.Approved == isShown);
}

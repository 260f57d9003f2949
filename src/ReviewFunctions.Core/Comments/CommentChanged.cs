namespace ReviewFunctions.Core.Comments;

/// <summary>The duty to bring what is derived from a comment to what is stored: its pointers and, if readers see it or saw it, the review's page and feeds of comments.</summary>
public sealed record CommentChanged : CommentDuty
{
    /// <summary>Whether readers see the comment, or saw it before the change.</summary>
    public required bool IsSeen { get; init; }
}

namespace ReviewFunctions.Core.Comments;

/// <summary>It would have been done.</summary>
public sealed record PassedCommentTrial : CommentOutcome;

namespace ReviewFunctions.Core.Comments;

/// <summary>The review has no such comment.</summary>
public sealed record NoSuchComment : CommentOutcome;

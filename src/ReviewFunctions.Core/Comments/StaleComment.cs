namespace ReviewFunctions.Core.Comments;

/// <summary>Somebody has changed the comment meanwhile.</summary>
public sealed record StaleComment : CommentOutcome;

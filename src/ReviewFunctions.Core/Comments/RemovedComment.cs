namespace ReviewFunctions.Core.Comments;

/// <summary>There is no such comment any more.</summary>
public sealed record RemovedComment : CommentOutcome;

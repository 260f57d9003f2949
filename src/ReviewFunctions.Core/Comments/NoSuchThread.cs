namespace ReviewFunctions.Core.Comments;

/// <summary>Readers see no review by that id.</summary>
public sealed record NoSuchThread : CommentOutcome;

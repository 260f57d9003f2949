namespace ReviewFunctions.Core.Comments;

/// <summary>Too many comments came from one address.</summary>
/// <param name="Wait">How long it should wait.</param>
public sealed record HastyComment(TimeSpan Wait) : CommentOutcome;

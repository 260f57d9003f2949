using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>A comment at its place among others.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Parent">The comment that it answers, if that is among those shown.</param>
public sealed record ThreadedComment(Comment Comment, Comment? Parent);

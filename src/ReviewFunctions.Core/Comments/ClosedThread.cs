using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Comments;

/// <summary>The review takes no comments.</summary>
/// <param name="Review">The review.</param>
public sealed record ClosedThread(Review Review) : CommentOutcome;

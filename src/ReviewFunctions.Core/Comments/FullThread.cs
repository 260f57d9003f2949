using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Comments;

/// <summary>The review has as many comments as it can have.</summary>
/// <param name="Review">The review.</param>
/// <param name="IsForGood">Whether readers see them; otherwise they wait, and there may be room later.</param>
public sealed record FullThread(Review Review, bool IsForGood) : CommentOutcome;

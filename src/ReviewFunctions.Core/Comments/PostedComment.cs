using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Comments;

/// <summary>A comment that was just posted, or was posted before.</summary>
/// <param name="Comment">The comment as it is stored.</param>
/// <param name="Review">The review that it is about.</param>
/// <param name="IsNew">Whether it was not there before.</param>
public sealed record PostedComment(Comment Comment, Review Review, bool IsNew);

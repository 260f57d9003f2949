using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>A page of a list of comments.</summary>
/// <param name="Comments">The comments, newest first.</param>
/// <param name="Next">The key behind which the next page begins; <see langword="null"/> on the last one.</param>
public sealed record CommentPage(IReadOnlyList<Comment> Comments, string? Next);

using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>A comment as it was read from the store.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Version">The store's tag of this very state.</param>
public sealed record StoredComment(Comment Comment, string Version);

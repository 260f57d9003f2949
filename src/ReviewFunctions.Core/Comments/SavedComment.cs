using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Comments;

/// <summary>A comment that was just changed.</summary>
/// <param name="Comment">The comment as it is stored.</param>
/// <param name="Publication">Whether everything derived shows the change already.</param>
public sealed record SavedComment(Comment Comment, Publication Publication);

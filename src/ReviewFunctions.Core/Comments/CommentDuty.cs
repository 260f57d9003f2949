using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Comments;

/// <summary>A duty that a comment has left, stored in one transaction with what was done to it.</summary>
public abstract record CommentDuty : OutboxRow
{
    /// <summary>Which comment.</summary>
    public required CommentKey Comment { get; init; }
}

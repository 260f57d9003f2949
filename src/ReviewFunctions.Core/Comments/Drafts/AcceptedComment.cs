using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Comments.Drafts;

/// <summary>A comment that can be taken.</summary>
/// <param name="Draft">The comment.</param>
public sealed record AcceptedComment(CommentDraft Draft) : DraftReading;

using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Comments.Drafts;

/// <summary>A change of a comment that can be made.</summary>
/// <param name="Comment">The comment as it is to be.</param>
public sealed record AcceptedChange(Comment Comment) : DraftReading;

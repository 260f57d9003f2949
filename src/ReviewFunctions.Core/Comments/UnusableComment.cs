using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Comments;

/// <summary>What was sent cannot be used.</summary>
/// <param name="Reading">What is wrong with it.</param>
public sealed record UnusableComment(DraftReading Reading) : CommentOutcome;

using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>The request holds a draft that passes every check.</summary>
/// <param name="Draft">The draft.</param>
public sealed record AcceptedDraft(ReviewDraft Draft) : DraftReading;

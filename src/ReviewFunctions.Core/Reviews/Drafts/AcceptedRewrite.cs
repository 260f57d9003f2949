using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>The request says what is to become of a stored review, and passes every check.</summary>
/// <param name="Rewrite">What is to become of it.</param>
public sealed record AcceptedRewrite(Rewrite Rewrite) : DraftReading;

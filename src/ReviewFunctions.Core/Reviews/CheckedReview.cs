using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews;

/// <summary>What a dry run has to say about a review that would be saved, as the editors' API answers with it.</summary>
/// <param name="Warnings">The fields that would not be stored or shown exactly as they were sent; at least one.</param>
public sealed record CheckedReview(IReadOnlyList<FieldWarning> Warnings);

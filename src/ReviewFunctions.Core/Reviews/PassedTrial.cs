using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews;

/// <summary>The change would have been saved, had it not been a trial.</summary>
public sealed record PassedTrial : RevisionOutcome;

/// <summary>What there is to tell of a request that was only checked, as the editors' API answers with it.</summary>
/// <param name="Warnings">What would become of it other than it was written; at least one.</param>
public sealed record CheckedReview(IReadOnlyList<FieldWarning> Warnings);

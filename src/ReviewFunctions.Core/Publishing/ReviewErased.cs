using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>The duty to remove everything of a review but its <see cref="Tombstone"/>.</summary>
public sealed record ReviewErased : ReviewDuty;

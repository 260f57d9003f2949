namespace ReviewFunctions.Core.Reviews;

/// <summary>The review was public before, so it cannot be given another date that has passed.</summary>
public sealed record PublishedBefore : RevisionOutcome;

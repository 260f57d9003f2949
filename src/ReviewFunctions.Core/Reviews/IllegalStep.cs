namespace ReviewFunctions.Core.Reviews;

/// <summary>The step is not allowed at the review's status.</summary>
/// <param name="Allowed">The steps that are.</param>
public sealed record IllegalStep(IReadOnlyList<LifeStep> Allowed) : RevisionOutcome;

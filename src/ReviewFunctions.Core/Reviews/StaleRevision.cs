namespace ReviewFunctions.Core.Reviews;

/// <summary>The stored revision is none that the change was meant for.</summary>
public sealed record StaleRevision : RevisionOutcome;

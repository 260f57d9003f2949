namespace ReviewFunctions.Core.Reviews;

/// <summary>The review never had a revision of that number.</summary>
public sealed record UnknownRevision : RevisionOutcome;

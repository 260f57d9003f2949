namespace ReviewFunctions.Core.Reviews;

/// <summary>The review as it is to be saved.</summary>
/// <param name="Review">All of it but the number of the revision and its editor.</param>
public sealed record NextRevision(Review Review) : RevisionOutcome;

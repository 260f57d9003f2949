namespace ReviewFunctions.Core.Reviews;

/// <summary>There was a review by that id, and it was erased.</summary>
public sealed record ErasedReview : RevisionOutcome;

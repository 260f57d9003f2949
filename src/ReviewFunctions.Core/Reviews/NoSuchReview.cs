namespace ReviewFunctions.Core.Reviews;

/// <summary>Nobody has a review by that id.</summary>
public sealed record NoSuchReview : RevisionOutcome;

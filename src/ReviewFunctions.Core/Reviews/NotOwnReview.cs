namespace ReviewFunctions.Core.Reviews;

/// <summary>The review was made by another editor, and the token is good for the editor's own alone.</summary>
public sealed record NotOwnReview : RevisionOutcome;

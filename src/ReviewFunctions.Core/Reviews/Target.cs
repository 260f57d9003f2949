using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Reviews;

/// <summary>Which review a change is meant for, and at which of its revisions: one that has moved on is not to be changed unseen.</summary>
/// <param name="Review">Which review.</param>
/// <param name="Revisions">The revisions that the change is meant for; <see langword="null"/> for whichever is stored.</param>
public sealed record Target(ReviewId Review, IReadOnlyList<int>? Revisions)
{
    /// <summary>Whether the change is meant for the review as it is.</summary>
    public bool IsMetBy(Review review) => Revisions is null || Revisions.Contains(review.Revision);
}

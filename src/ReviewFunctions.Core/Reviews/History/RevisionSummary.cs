namespace ReviewFunctions.Core.Reviews.History;

/// <summary>A revision as it stands in the list of them.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="Saved">When it was saved, in whole seconds UTC.</param>
/// <param name="Editor">Who saved it.</param>
/// <param name="Status">Where the review was in its life.</param>
/// <param name="Headline">Its headline.</param>
public sealed record RevisionSummary(int Revision, DateTimeOffset Saved, string Editor, ReviewStatus Status, string Headline)
{
    /// <summary>The summary of a review at one of its revisions.</summary>
    public static RevisionSummary Of(Review review) =>
        new(review.Revision, review.Saved, review.Editor, review.Status, review.Content.Headline);
}

using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Documents;

namespace ReviewFunctions.Core.Reviews;

/// <summary>Finds working copies, and whether they still fit the review that they are of.</summary>
public sealed class WorkingCopyReader(IReviewStore reviews, IWorkingCopyStore copies)
{
    /// <summary>
    /// The working copy of a review, or <see langword="null"/>. Its revision is the stored one, unless the text of the review has changed
    /// since the copy was made: a step such as a publication counts revisions too, and leaves the text as it is.
    /// </summary>
    /// <param name="stored">The review as it is stored.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<WorkingCopy?> FindAsync(Review stored, CancellationToken cancel)
    {
        if (await copies.FindAsync(stored.Id, cancel) is not { } copy) return null;
        return copy.Revision == stored.Revision || await FitsAsync(copy, stored, cancel) ? copy with { Revision = stored.Revision } : copy;
    }

    private async Task<bool> FitsAsync(WorkingCopy copy, Review stored, CancellationToken cancel)
    {
        if (SaysTheSame(copy.Over(stored), stored)) return true;
        return await reviews.FindRevisionAsync(stored.Id, copy.Revision, cancel) is { } origin && SaysTheSame(origin, stored);
    }

    private static bool SaysTheSame(Review left, Review right) =>
        left.Slug == right.Slug && ReviewJson.Write(left.Content).AsSpan().SequenceEqual(ReviewJson.Write(right.Content));
}

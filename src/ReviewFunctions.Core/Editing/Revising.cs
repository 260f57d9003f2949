using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Editing;

/// <summary>The one way in which a stored review is changed: read, step, save over what was read.</summary>
public sealed class Revising(IReviewStore reviews, Saving saving)
{
    /// <summary>
    /// Saves what <paramref name="step"/> makes of the stored review. If somebody else was faster, all begins again with what is stored
    /// then.
    /// </summary>
    /// <param name="id">Which review.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="step">Gives the next revision but for its number and its editor, or why there is none. It may be asked several
    /// times.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public async Task<Outcome<SavedReview>> ReviseAsync(
        ReviewId id, Submission submission, Func<Review, Task<Outcome<NextReview>>> step, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (await reviews.FindAsync(id, cancel) is not { } stored) return await WhyNoneAsync(id, cancel);
            if (await saving.FindSavedAsync(id, submission, cancel) is { } done) return done;
            if (!await MayAsync(submission.Editor, stored, cancel)) return RefusalKind.NotOwnReview;
            var outcome = await step(stored);
            if (!outcome.TryGet(out var next, out var refusal)) return refusal;
            if (submission.IsDryRun) return new Refusal(RefusalKind.DryRunPassed) { Warnings = outcome.Warnings };
            var numbered = next with { Review = next.Review with { Revision = stored.Revision + 1 } };
            if (await saving.TrySaveAsync(numbered, stored, submission, cancel) is { } saved)
                return (Outcome<SavedReview>)saved with { Warnings = outcome.Warnings };
        }
    }

    /// <summary>Whether an editor may change a review: any, or one of the editor's own.</summary>
    public async Task<bool> MayAsync(Editor editor, Review stored, CancellationToken cancel) =>
        !editor.HasOnlyOwn || await IsOwnAsync(stored, editor, cancel);

    /// <summary>A review belongs to the editor who created it, even after others have changed it.</summary>
    private async Task<bool> IsOwnAsync(Review stored, Editor editor, CancellationToken cancel)
    {
        var first = stored.Revision == 1 ? stored : await reviews.FindRevisionAsync(stored.Id, 1, cancel);
        return first?.Editor == editor.Name;
    }

    private async Task<RefusalKind> WhyNoneAsync(ReviewId review, CancellationToken cancel) =>
        await reviews.FindTombstoneAsync(review, cancel) is null ? RefusalKind.UnknownReview : RefusalKind.ErasedReview;
}

/// <summary>What a step makes of a review.</summary>
/// <param name="Review">The review.</param>
/// <param name="Taken">The working copy whose place it takes: it is removed when the review is saved.</param>
public sealed record NextReview(Review Review, WorkingCopy? Taken);

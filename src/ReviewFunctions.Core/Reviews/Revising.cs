using ReviewFunctions.Core.Access;

namespace ReviewFunctions.Core.Reviews;

/// <summary>The one way in which a stored review is changed: read, step, save over what was read.</summary>
public sealed class Revising(IReviewStore reviews, Saving saving)
{
    /// <summary>Saves what <paramref name="step"/> makes of the stored review. If somebody else was faster, all begins again with what is stored then.</summary>
    /// <param name="target">Which review, and at which revision.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="step">Gives a <see cref="NextRevision"/>, or why there is none. It may be asked several times.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public async Task<RevisionOutcome> ReviseAsync(Target target, Submission submission, Func<Review, Task<RevisionOutcome>> step, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (await reviews.FindAsync(target.Review, cancel) is not { } stored) return await WhyNoneAsync(target.Review, cancel);
            if (await saving.FindSavedAsync(target.Review, submission, cancel) is { } done) return done;
            if (submission.Editor.HasOnlyOwn && !await IsOwnAsync(stored, submission.Editor, cancel)) return new NotOwnReview();
            if (!target.IsMetBy(stored)) return new StaleRevision();
            var outcome = await step(stored);
            if (outcome is not NextRevision next) return outcome;
            if (submission.IsTrial) return new PassedTrial { Warnings = next.Warnings };
            if (await saving.TrySaveAsync(next.Review with { Revision = stored.Revision + 1 }, stored, submission, cancel) is { } saved)
                return saved with { Warnings = next.Warnings };
        }
    }

    /// <summary>A review is its maker's, whoever saved it since.</summary>
    private async Task<bool> IsOwnAsync(Review stored, Editor editor, CancellationToken cancel)
    {
        var first = stored.Revision == 1 ? stored : await reviews.FindRevisionAsync(stored.Id, 1, cancel);
        return first?.Editor == editor.Name;
    }

    private async Task<RevisionOutcome> WhyNoneAsync(ReviewId review, CancellationToken cancel) =>
        await reviews.FindTombstoneAsync(review, cancel) is null ? new NoSuchReview() : new ErasedReview();
}

using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Editing;

/// <summary>Edits of a published review that are kept beside it until they are published or discarded.</summary>
public sealed class WorkingCopies(
    IReviewStore reviews, IWorkingCopyStore copies, Revising revising, Authoring authoring, CurrentSite sites, TimeProvider time)
{
    /// <summary>The working copy of a review.</summary>
    public async Task<Outcome<WorkingCopy>> FindAsync(Review review, CancellationToken cancel) =>
        await copies.FindAsync(review.Id, cancel) is { } copy ? copy : RefusalKind.UnknownWorkingCopy;

    /// <summary>Saves a working copy: the first over the review, later ones over the copy.</summary>
    /// <param name="target">Which, and what of it its editor has seen.</param>
    /// <param name="body">The review as it is to be, or a merge patch: JSON in UTF-8.</param>
    /// <param name="isPatch">Which of both.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<SavedWorkingCopy>> SaveAsync(
        WorkingTarget target, ReadOnlyMemory<byte> body, bool isPatch, Submission submission, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (!(await FindReviewAsync(target, submission, cancel)).TryGet(out var review, out var refusal)) return refusal;
            if (review.Status != ReviewStatus.Published)
                return new Refusal(RefusalKind.IllegalStep) { Allowed = [.. ReviewLife.AllowedAt(review.Status).Select(EnumNames.Of)] };
            var before = await copies.FindAsync(review.Id, cancel);
            if (!target.IsMetBy(review, before)) return RefusalKind.StaleRevision;
            var document = ReviewDocument.Of(before?.Over(review) ?? review, await sites.GetAsync(cancel), publication: null);
            var read = isPatch ? Rewrite.ReadPatch(body, document) : Rewrite.ReadWhole(body, document);
            if (!read.TryGet(out var rewrite, out refusal)) return refusal;
            var checkedEdit = await authoring.EditAsync(review, rewrite, before?.Rewrite.Content ?? review.Content, submission, cancel);
            if (!checkedEdit.TryGet(out _, out refusal)) return refusal;
            if (submission.IsDryRun) return new Refusal(RefusalKind.DryRunPassed) { Warnings = read.Warnings };
            var now = time.GetUtcNow();
            var copy = new WorkingCopy
            {
                Review = review.Id,
                Revision = before?.Revision ?? review.Revision,
                Version = Guid.CreateVersion7(now),
                Rewrite = rewrite,
                Editor = submission.Editor.Name,
                Saved = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
            };
            if (await copies.TrySaveAsync(copy, before, review, cancel))
                return (Outcome<SavedWorkingCopy>)new SavedWorkingCopy(review, copy) with { Warnings = read.Warnings };
        }
    }

    /// <summary>Removes a working copy for good.</summary>
    /// <returns><see langword="null"/> if it is gone, or why it is not.</returns>
    public async Task<Refusal?> DiscardAsync(WorkingTarget target, Submission submission, CancellationToken cancel)
    {
        if (!(await FindReviewAsync(target, submission, cancel)).TryGet(out var review, out var refusal)) return refusal;
        if (await copies.FindAsync(review.Id, cancel) is not { } copy) return new Refusal(RefusalKind.UnknownWorkingCopy);
        if (!target.IsMetBy(review, copy)) return new Refusal(RefusalKind.StaleRevision);
        if (submission.IsDryRun) return new Refusal(RefusalKind.DryRunPassed);
        return await copies.TryRemoveAsync(copy, cancel) ? null : new Refusal(RefusalKind.StaleRevision);
    }

    /// <summary>
    /// Makes a working copy the next revision of its review, and removes it. One whose review has moved on is refused: what it was made
    /// from is no longer what readers see.
    /// </summary>
    public async Task<Outcome<SavedReview>> PublishAsync(WorkingTarget target, Submission submission, CancellationToken cancel)
    {
        WorkingCopy? taken = null;
        var outcome = await revising.ReviseAsync(new Target(target.Review, Revisions: null), submission, TakeAsync, cancel);
        if (outcome.TryGet(out var saved, out _)) await RemoveTakenAsync(taken, saved.Review, cancel);
        return outcome;

        async Task<Outcome<Review>> TakeAsync(Review stored)
        {
            taken = await copies.FindAsync(stored.Id, cancel);
            if (taken is null) return RefusalKind.UnknownWorkingCopy;
            if (!target.IsMetBy(stored, taken)) return RefusalKind.StaleRevision;
            if (taken.Revision != stored.Revision) return RefusalKind.OutdatedWorkingCopy;
            return await authoring.EditAsync(stored, taken.Rewrite, taken.Rewrite.Content, submission, cancel);
        }
    }

    /// <summary>A repeat of the request finds the review saved, and the copy if the first try died before this.</summary>
    private async Task RemoveTakenAsync(WorkingCopy? taken, Review saved, CancellationToken cancel)
    {
        var copy = taken ?? await copies.FindAsync(saved.Id, cancel);
        if (copy?.Revision == saved.Revision - 1) await copies.TryRemoveAsync(copy, cancel);
    }

    private async Task<Outcome<Review>> FindReviewAsync(WorkingTarget target, Submission submission, CancellationToken cancel)
    {
        if (await reviews.FindAsync(target.Review, cancel) is { } review)
            return await revising.MayAsync(submission.Editor, review, cancel) ? review : RefusalKind.NotOwnReview;
        return await reviews.FindTombstoneAsync(target.Review, cancel) is null ? RefusalKind.UnknownReview : RefusalKind.ErasedReview;
    }
}

/// <summary>A working copy that is safely stored.</summary>
/// <param name="Review">The review that it is of.</param>
/// <param name="Copy">The working copy.</param>
public sealed record SavedWorkingCopy(Review Review, WorkingCopy Copy);

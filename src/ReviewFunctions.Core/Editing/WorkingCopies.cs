using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Editing;

/// <summary>
/// Edits that are kept beside a review: of a published one until they are published, of another until it is saved, or until they are
/// discarded.
/// </summary>
public sealed class WorkingCopies(
    IReviewStore reviews, IWorkingCopyStore copies, WorkingCopyReader reader, Revising revising, Authoring authoring,
    CurrentSite sites, TimeProvider time)
{
    /// <summary>The working copy of a review.</summary>
    public async Task<Outcome<WorkingCopy>> FindAsync(Review review, CancellationToken cancel) =>
        await reader.FindAsync(review, cancel) is { } copy ? copy : RefusalKind.UnknownWorkingCopy;

    /// <summary>Saves a working copy: the first over the review, later ones over the copy.</summary>
    /// <param name="target">Which, and what of it its editor has seen.</param>
    /// <param name="body">The review as it is to be, or a merge patch: JSON in UTF-8.</param>
    /// <param name="isPatch">Which of both.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<Outcome<SavedWorkingCopy>> SaveAsync(
        Target target, ReadOnlyMemory<byte> body, bool isPatch, Submission submission, CancellationToken cancel) =>
        SaveAsync(target, body, isPatch ? CopyEdit.Patch : CopyEdit.Whole, submission, cancel);

    /// <summary>
    /// Saves a working copy while its editor writes: as <see cref="SaveAsync(Target, ReadOnlyMemory{byte}, bool, Submission,
    /// CancellationToken)"/>, but that a slug is neither asked for nor reserved before it is saved on purpose.
    /// </summary>
    /// <param name="target">Which, and what of it its editor has seen.</param>
    /// <param name="patch">A merge patch: JSON in UTF-8.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<Outcome<SavedWorkingCopy>> AutosaveAsync(
        Target target, ReadOnlyMemory<byte> patch, Submission submission, CancellationToken cancel) =>
        SaveAsync(target, patch, CopyEdit.Autosave, submission, cancel);

    private async Task<Outcome<SavedWorkingCopy>> SaveAsync(
        Target target, ReadOnlyMemory<byte> body, CopyEdit edit, Submission submission, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (!(await FindReviewAsync(target, submission, cancel)).TryGet(out var review, out var refusal)) return refusal;
            if (!ReviewLife.AllowedAt(review.Status).Contains(LifeStep.Edit)) return NotAllowed(review);
            var before = await reader.FindAsync(review, cancel);
            if (!target.IsMetBy(review, before)) return RefusalKind.StaleRevision;
            var document = ReviewDocument.Of(before?.Over(review) ?? review, await sites.GetAsync(cancel), publication: null);
            var read = edit is CopyEdit.Patch or CopyEdit.Autosave ? Rewrite.ReadPatch(body, document) : Rewrite.ReadWhole(body, document);
            if (!read.TryGet(out var rewrite, out refusal)) return refusal;
            var kept = before?.Rewrite.Content ?? review.Content;
            if (await authoring.FaultsOfEditAsync(review, rewrite, kept, submission, cancel) is { } faults) return faults;
            if (edit != CopyEdit.Autosave && await authoring.WhyNoSlugAsync(review, rewrite, submission, cancel) is { } taken) return taken;
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
    public async Task<Refusal?> DiscardAsync(Target target, Submission submission, CancellationToken cancel)
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
    public Task<Outcome<SavedReview>> PublishAsync(Target target, Submission submission, CancellationToken cancel) =>
        revising.ReviseAsync(target.Review, submission, stored => TakeAsync(target, stored, submission, cancel), cancel);

    private async Task<Outcome<NextReview>> TakeAsync(Target target, Review stored, Submission submission, CancellationToken cancel)
    {
        if (stored.Status != ReviewStatus.Published) return NotAllowed(stored);
        if (await reader.FindAsync(stored, cancel) is not { } copy) return RefusalKind.UnknownWorkingCopy;
        if (!target.IsMetBy(stored, copy)) return RefusalKind.StaleRevision;
        if (copy.Revision != stored.Revision) return RefusalKind.OutdatedWorkingCopy;
        var outcome = await authoring.EditAsync(stored, copy.Rewrite, copy.Rewrite.Content, submission, cancel);
        return outcome.TryGet(out var review, out var refusal) ? new NextReview(review, copy) : refusal;
    }

    private static Refusal NotAllowed(Review review) =>
        new(RefusalKind.IllegalStep) { Allowed = [.. ReviewLife.AllowedAt(review.Status).Select(EnumNames.Of)] };

    private async Task<Outcome<Review>> FindReviewAsync(Target target, Submission submission, CancellationToken cancel)
    {
        if (await reviews.FindAsync(target.Review, cancel) is { } review)
            return await revising.MayAsync(submission.Editor, review, cancel) ? review : RefusalKind.NotOwnReview;
        return await reviews.FindTombstoneAsync(target.Review, cancel) is null ? RefusalKind.UnknownReview : RefusalKind.ErasedReview;
    }
}

/// <summary>How a working copy is changed.</summary>
internal enum CopyEdit
{
    /// <summary>By the whole review as it is to be.</summary>
    Whole,

    /// <summary>By a merge patch.</summary>
    Patch,

    /// <summary>By a merge patch that nobody has sent on purpose.</summary>
    Autosave,
}

/// <summary>A working copy that is safely stored.</summary>
/// <param name="Review">The review that it is of.</param>
/// <param name="Copy">The working copy.</param>
public sealed record SavedWorkingCopy(Review Review, WorkingCopy Copy);

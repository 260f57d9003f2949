using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Editing;

/// <summary>What those who decide on comments do with them: read, step, save over what was read.</summary>
public sealed class Moderating(
    ICommentStore comments, IReviewStore reviews, CurrentSite sites, ICommentCheck check, CommentNotices notices,
    OutboxProcessor processor, PublishingOptions options, TimeProvider time)
{
    private static readonly Refusal NoRoom = Refusal.Of(RefusalKind.InvalidComment,
        new FieldError("#/status", $"Cannot be approved: the review already shows {CommentLimits.MostApproved} comments."));

    /// <summary>Changes a comment by a merge patch of its status, its name, its address or its words, and publishes it.</summary>
    /// <param name="key">Which comment.</param>
    /// <param name="revisions">The revisions that the change is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="patch">The patch: JSON in UTF-8.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public Task<Outcome<SavedComment>> PatchAsync(
        CommentKey key, IReadOnlyList<int>? revisions, ReadOnlyMemory<byte> patch, Submission submission, CancellationToken cancel) =>
        ChangeAsync(key, revisions, stored => TryPatchAsync(stored, patch, submission, cancel), cancel);

    /// <summary>Removes a comment for good. What answered it stays.</summary>
    /// <param name="key">Which comment.</param>
    /// <param name="revisions">The revisions that this is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>The comment that was removed, or why it was not.</returns>
    public Task<Outcome<Comment>> RemoveAsync(
        CommentKey key, IReadOnlyList<int>? revisions, Submission submission, CancellationToken cancel) =>
        ChangeAsync(key, revisions, stored => TryRemoveAsync(stored, submission, cancel), cancel);

    /// <summary>Decides on a comment, and leaves its publication to whoever asks. What is so already stays as it is.</summary>
    /// <returns>What is to be published, if anything is; or why it was not decided on.</returns>
    internal Task<Outcome<DecidedComment>> DecideAsync(
        CommentKey key, CommentDecision decision, bool waits, CancellationToken cancel) =>
        ChangeAsync(key, revisions: null, stored => TryDecideAsync(stored, decision, waits, cancel), cancel);

    private async Task<Outcome<DecidedComment>?> TryDecideAsync(
        StoredComment stored, CommentDecision decision, bool waits, CancellationToken cancel)
    {
        var before = stored.Comment;
        if (decision == CommentDecision.Delete)
        {
            var removal = ChangeOf(before, before.IsShown, waits);
            if (!await comments.TryRemoveAsync(before.Key, stored.Version, removal, cancel)) return null;
            return new DecidedComment(removal);
        }
        var asked = before with { Status = decision == CommentDecision.Approve ? CommentStatus.Approved : CommentStatus.Spam };
        if (asked.Status == before.Status) return new DecidedComment(Change: null);
        if (await HasNoRoomAsync(before, asked, cancel)) return NoRoom;
        var change = ChangeOf(before, isSeen: before.IsShown || asked.IsShown, waits);
        if (!await TryStoreAsync(stored, Decided(before, asked), change, cancel)) return null;
        return new DecidedComment(change);
    }

    private async Task<bool> HasNoRoomAsync(Comment before, Comment asked, CancellationToken cancel) =>
        asked.IsShown && !before.IsShown && CommentRules.IsFull(await comments.ListHeadsAsync(before.Review, cancel));

    private async Task<bool> TryStoreAsync(StoredComment stored, Comment next, CommentChanged change, CancellationToken cancel)
    {
        var before = stored.Comment;
        IReadOnlyList<CommentMessage> messages = [change, .. Lesson(before, next), .. notices.Of(before, next)];
        if (!await comments.TryReplaceAsync(next, stored.Version, messages, cancel)) return false;
        if (before.Verdict != next.Verdict) CommentMeter.Corrected(next.Verdict);
        return true;
    }

    private async Task<Outcome<SavedComment>?> TryPatchAsync(
        StoredComment stored, ReadOnlyMemory<byte> patch, Submission submission, CancellationToken cancel)
    {
        var before = stored.Comment;
        var document = CommentDocument.Of(before, await reviews.FindAsync(before.Review, cancel), await sites.GetAsync(cancel));
        if (!CommentRewrite.ReadPatch(patch, document, before).TryGet(out var asked, out var refusal)) return refusal;
        if (await HasNoRoomAsync(before, asked, cancel)) return NoRoom;
        if (submission.IsDryRun) return RefusalKind.DryRunPassed;
        var next = Decided(before, asked);
        var change = ChangeOf(before, isSeen: before.IsShown || next.IsShown, submission.Waits);
        if (!await TryStoreAsync(stored, next, change, cancel)) return null;
        return new SavedComment(next, submission.Waits ? await processor.ProcessNowAsync(change, cancel) : Publication.Pending);
    }

    private async Task<Outcome<Comment>?> TryRemoveAsync(StoredComment stored, Submission submission, CancellationToken cancel)
    {
        if (submission.IsDryRun) return RefusalKind.DryRunPassed;
        var comment = stored.Comment;
        var change = ChangeOf(comment, comment.IsShown, submission.Waits);
        if (!await comments.TryRemoveAsync(comment.Key, stored.Version, change, cancel)) return null;
        if (submission.Waits) await processor.ProcessNowAsync(change, cancel);
        return comment;
    }

    private Comment Decided(Comment before, Comment asked) => asked with
    {
        Revision = before.Revision + 1,
        Verdict = asked.Status == before.Status ? before.Verdict : CommentRules.VerdictOf(asked.Status, before.Verdict),
        Updated = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds()),
    };

    private CommentChanged ChangeOf(Comment comment, bool isSeen, bool waits) =>
        CommentChanged.New(comment.Key, isSeen, time.GetUtcNow(), waits ? options.Grace : TimeSpan.Zero);

    private IEnumerable<CommentMessage> Lesson(Comment before, Comment after) =>
        check.IsThere && before.Sender is not null && CommentRules.IsLesson(before.Verdict, after.Verdict)
        ? [LessonOf(before, after, time.GetUtcNow())]
        : [];

    private static CommentMisjudged LessonOf(Comment before, Comment after, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), NotBefore = now, Comment = before.Key, Verdict = after.Verdict };

    /// <param name="key">Which comment.</param>
    /// <param name="revisions">The revisions that the change is meant for.</param>
    /// <param name="step">Gives what came of it, or <see langword="null"/> if somebody else was faster; then all begins again.</param>
    /// <param name="cancel">Ends the call.</param>
    private async Task<Outcome<T>> ChangeAsync<T>(
        CommentKey key, IReadOnlyList<int>? revisions, Func<StoredComment, Task<Outcome<T>?>> step, CancellationToken cancel)
        where T : notnull
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (await comments.FindAsync(key, cancel) is not { } stored) return RefusalKind.UnknownComment;
            if (revisions?.Contains(stored.Comment.Revision) == false) return RefusalKind.StaleRevision;
            if (await step(stored) is { } outcome) return outcome;
        }
    }
}

/// <summary>A comment that was just changed.</summary>
/// <param name="Comment">The comment as it is stored.</param>
/// <param name="Publication">Whether everything derived shows the change already.</param>
public sealed record SavedComment(Comment Comment, Publication Publication);

/// <summary>A comment that was decided on.</summary>
/// <param name="Change">What is to be published; <see langword="null"/> if nothing has changed.</param>
internal sealed record DecidedComment(CommentChanged? Change);

/// <summary>Decides on several comments at once, each for itself, and publishes what shows them once.</summary>
public sealed class BulkModerating(Moderating moderating, OutboxProcessor processor, SideBySide sideBySide)
{
    /// <summary>Decides on each, whatever its revision. A kill on the way leaves some undecided, and loses nothing of the others.</summary>
    /// <param name="asked">What is to become of which.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public async Task<BulkOutcome> DecideAsync(BulkRequest asked, Submission submission, CancellationToken cancel)
    {
        var outcomes = await sideBySide.SelectAsync(
            asked.Comments, (key, token) => moderating.DecideAsync(key, asked.Decision, submission.Waits, token), cancel);
        List<CommentChanged> changes = [];
        foreach (var outcome in outcomes)
            if (outcome.TryGet(out var decided, out _) && decided.Change is { } change) changes.Add(change);
        var items = asked.Comments.Zip(outcomes, (key, outcome) => (key, outcome.Refusal)).ToList();
        if (changes.Count == 0) return new BulkOutcome(items, Publication.Done);
        return new BulkOutcome(items, submission.Waits ? await processor.ProcessNowAsync(changes, cancel) : Publication.Pending);
    }
}

/// <summary>What came of a request to decide on several comments.</summary>
/// <param name="Items">Each comment, with why it was not decided on if it was not.</param>
/// <param name="Publication">Whether everything derived shows it already.</param>
public sealed record BulkOutcome(IReadOnlyList<(CommentKey Comment, Refusal? Refusal)> Items, Publication Publication);

using ReviewFunctions.Core.Comments.Drafts;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Comments;

/// <summary>What those who decide on comments do with them: read, step, save over what was read.</summary>
public sealed class Moderating(ICommentStore comments, ICommentCheck check, OutboxProcessor processor, PublishingOptions options, TimeProvider time)
{
    private static readonly UnusableComment NoRoom =
        new(new RefusedDraft([new FieldError("#/status", $"Cannot be approved: readers see {CommentLimits.MostApproved} comments on the review already, and that is the most.")]));

    /// <summary>Saves a decision on a comment, or what its name, address or words are to be, and publishes it.</summary>
    /// <param name="key">Which comment.</param>
    /// <param name="revisions">The revisions that the change is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="read">Reads the request against the comment as it is stored. It may be asked several times.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public Task<CommentOutcome> RewriteAsync(
        CommentKey key, IReadOnlyList<int>? revisions, Submission submission, Func<Comment, Task<DraftReading>> read, CancellationToken cancel) =>
        ChangeAsync(key, revisions, async stored =>
        {
            var before = stored.Comment;
            var reading = await read(before);
            if (reading is not AcceptedChange { Comment: var asked }) return new UnusableComment(reading);
            if (asked.IsShown && !before.IsShown && CommentRules.IsFull(await comments.ListHeadsAsync(key.Review, cancel))) return NoRoom;
            if (submission.IsTrial) return new PassedCommentTrial();
            var next = Decided(before, asked);
            var change = ChangeOf(before, isSeen: before.IsShown || next.IsShown, submission.Waits);
            if (!await comments.TryReplaceAsync(next, stored.Version, [change, .. Lesson(before, next)], cancel)) return null;
            if (before.Verdict != next.Verdict) CommentMeter.Corrected(next.Verdict);
            return new SavedComment(next, submission.Waits ? await processor.ProcessNowAsync(change, cancel) : Publication.Pending);
        }, cancel);

    /// <summary>Removes a comment for good. What answered it stays.</summary>
    /// <param name="key">Which comment.</param>
    /// <param name="revisions">The revisions that this is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<CommentOutcome> RemoveAsync(CommentKey key, IReadOnlyList<int>? revisions, Submission submission, CancellationToken cancel) =>
        ChangeAsync(key, revisions, async stored =>
        {
            if (submission.IsTrial) return new PassedCommentTrial();
            var change = ChangeOf(stored.Comment, stored.Comment.IsShown, submission.Waits);
            if (!await comments.TryRemoveAsync(key, stored.Version, change, cancel)) return null;
            if (submission.Waits) await processor.ProcessNowAsync(change, cancel);
            return new RemovedComment();
        }, cancel);

    private Comment Decided(Comment before, Comment asked) => asked with
    {
        Revision = before.Revision + 1,
        Verdict = asked.Status == before.Status ? before.Verdict : CommentRules.VerdictOf(asked.Status, before.Verdict),
        Updated = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds()),
    };

    private CommentChanged ChangeOf(Comment comment, bool isSeen, bool waits)
    {
        var now = time.GetUtcNow();
        return new CommentChanged { Id = Guid.CreateVersion7(now), NotBefore = waits ? now + options.Grace : now, Comment = comment.Key, IsSeen = isSeen };
    }

    private IEnumerable<CommentMessage> Lesson(Comment before, Comment after) => check.IsThere && before.Sender is not null && CommentRules.IsLesson(before.Verdict, after.Verdict)
        ? [new CommentMisjudged { Id = Guid.CreateVersion7(time.GetUtcNow()), NotBefore = time.GetUtcNow(), Comment = before.Key, Verdict = after.Verdict }]
        : [];

    /// <param name="key">Which comment.</param>
    /// <param name="revisions">The revisions that the change is meant for.</param>
    /// <param name="step">Gives what came of it, or <see langword="null"/> if somebody else was faster; then all begins again.</param>
    /// <param name="cancel">Ends the call.</param>
    private async Task<CommentOutcome> ChangeAsync(
        CommentKey key, IReadOnlyList<int>? revisions, Func<StoredComment, Task<CommentOutcome?>> step, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (await comments.FindAsync(key, cancel) is not { } stored) return new NoSuchComment();
            if (revisions?.Contains(stored.Comment.Revision) == false) return new StaleComment();
            if (await step(stored) is { } outcome) return outcome;
        }
    }
}

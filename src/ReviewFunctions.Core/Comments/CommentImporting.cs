using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Comments;

/// <summary>
/// Takes comments over from elsewhere as they were there. Nobody checks them, and it does not matter whether the review takes new ones. The
/// timer publishes them, many at once.
/// </summary>
public sealed class CommentImporting(ICommentStore comments, IReviewStore reviews, TimeProvider time)
{
    /// <summary>Stores a comment with its message in one transaction, unless it is there.</summary>
    /// <param name="about">The review, public or not.</param>
    /// <param name="draft">What was sent.</param>
    /// <param name="origin">Where the comment was.</param>
    /// <param name="isDryRun">Whether nothing is to be stored.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<PostedComment>> ImportAsync(
        ReviewId about, CommentDraft draft, CommentOrigin origin, bool isDryRun, CancellationToken cancel)
    {
        if (await reviews.FindAsync(about, cancel) is not { Status: not ReviewStatus.Deleted } review) return RefusalKind.UnknownReview;
        var heads = await comments.ListHeadsAsync(about, cancel);
        if (FaultOf(draft.InReplyTo, origin, heads) is { } fault) return Refusal.Of(RefusalKind.InvalidComment, fault);
        var comment = NewComment(about, draft, origin);
        if (await FindSameAsync(comment, heads, cancel) is { } same) return new PostedComment(same.Comment, review, IsNew: false);
        if (comment.IsShown ? CommentRules.IsFull(heads) : CommentRules.IsFullOfWaiting(heads)) return RefusalKind.CommentsFull;
        if (isDryRun) return RefusalKind.DryRunPassed;
        var change = CommentChanged.New(comment.Key, comment.IsShown, time.GetUtcNow());
        if (await comments.TryAddAsync(comment, [change], cancel)) return new PostedComment(comment, review, IsNew: true);
        // Another request with the same comment was faster.
        var faster = await FindSameAsync(comment, await comments.ListHeadsAsync(about, cancel), cancel);
        return new PostedComment(faster?.Comment ?? comment, review, IsNew: false);
    }

    private FieldError? FaultOf(CommentId? answered, CommentOrigin origin, IReadOnlyList<CommentHead> heads)
    {
        if (origin.Created > time.GetUtcNow()) return new FieldError("#/created", "Must not be in the future.");
        if (answered is not { } id) return null;
        if (!heads.Any(head => head.Id == id)) return new FieldError("#/inReplyTo", "Must be a comment on the same review.");
        return origin.Created.ToUnixTimeSeconds() < id.Created.ToUnixTimeSeconds()
            ? new FieldError("#/created", "Must not be before the comment that it answers.")
            : null;
    }

    private async Task<StoredComment?> FindSameAsync(Comment comment, IReadOnlyList<CommentHead> heads, CancellationToken cancel)
    {
        var same = heads.FirstOrDefault(head => head.Id == comment.Key.Id)
            ?? heads.FirstOrDefault(head => head.Fingerprint == comment.Fingerprint);
        return same is null ? null : await comments.FindAsync(comment.Key with { Id = same.Id }, cancel);
    }

    private static Comment NewComment(ReviewId about, CommentDraft draft, CommentOrigin origin) => new()
    {
        Key = new CommentKey(about, CommentId.OfImport(about, origin, draft.InReplyTo)),
        Status = origin.Status,
        Verdict = CommentRules.VerdictOf(origin.Status, CommentVerdict.Unknown),
        Name = draft.Name ?? throw new ArgumentException("A comment from elsewhere has a name.", nameof(draft)),
        Email = draft.Email,
        WantsAnswers = draft.WantsAnswers,
        Url = draft.Url,
        Body = draft.Body,
        InReplyTo = draft.InReplyTo,
        Updated = origin.Created,
    };
}

/// <summary>A comment that was just posted, or was posted before.</summary>
/// <param name="Comment">The comment as it is stored.</param>
/// <param name="Review">The review that it is about.</param>
/// <param name="IsNew">Whether it was not there before.</param>
public sealed record PostedComment(Comment Comment, Review Review, bool IsNew);

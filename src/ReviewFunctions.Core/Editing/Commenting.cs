using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Telemetry;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Editing;

/// <summary>Takes comments on reviews: checks each, stores it with its messages in one transaction, then publishes it.</summary>
public sealed class Commenting(
    ICommentStore comments, IReviewStore reviews, CurrentSite sites, BlockList blocks, ICommentCheck check, CommentNotices notices,
    OutboxProcessor processor, PublishingOptions options, TimeProvider time)
{
    private static readonly Refusal NothingToAnswer =
        Refusal.Of(RefusalKind.InvalidComment, new FieldError("#/inReplyTo", "Must be a comment on the same review that readers see."));

    /// <summary>
    /// Posts a comment. The same words by the same name in the same place are taken once, however often they are sent. Nothing is stored
    /// before the check was asked, so a kill before the end leaves nothing, and one after it loses nothing.
    /// </summary>
    /// <param name="about">The review.</param>
    /// <param name="draft">What was sent.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public async Task<Outcome<PostedComment>> PostAsync(
        ReviewId about, CommentDraft draft, CommentSubmission submission, CancellationToken cancel)
    {
        if (await reviews.FindAsync(about, cancel) is not { IsPublic: true } review) return RefusalKind.UnknownReview;
        var site = await sites.GetAsync(cancel);
        if (!site.TakesComments(review.Content) || site.CommentsUntil(review) <= time.GetUtcNow()) return RefusalKind.CommentsClosed;
        var heads = await comments.ListHeadsAsync(about, cancel);
        if (draft.InReplyTo is { } answered && !heads.Any(head => head.Id == answered && head.Status == CommentStatus.Approved))
            return NothingToAnswer;

        var comment = NewComment(review, site, draft, submission);
        var same = heads.FirstOrDefault(head => head.Fingerprint == comment.Fingerprint);
        if (same is not null && await AgainAsync(review, same, cancel) is { } posted) return posted;
        if (CommentRules.IsFull(heads)) return RefusalKind.CommentsFull;
        if (submission.Editor is null && CommentRules.IsFullOfWaiting(heads)) return RefusalKind.CommentsWaiting;
        if (submission.IsDryRun) return RefusalKind.DryRunPassed;
        if (submission.Editor is null) comment = await CheckedAsync(comment, review, site, submission.Trap, cancel);
        return await StoreAsync(comment, review, cancel);
    }

    private Comment NewComment(Review review, SiteSettings site, CommentDraft draft, CommentSubmission submission) => new()
    {
        Key = new CommentKey(review.Id, CommentId.Of(submission.Request.Id)),
        Status = CommentStatus.Approved,
        Verdict = CommentVerdict.Ham,
        Name = draft.Name ?? site.BylineOf(submission.Editor?.Byline)?.Name ?? submission.Editor?.Name
            ?? throw new ArgumentException("A reader's comment has a name.", nameof(draft)),
        Email = draft.Email,
        WantsAnswers = draft.WantsAnswers,
        Url = draft.Url,
        Body = draft.Body,
        InReplyTo = draft.InReplyTo,
        Editor = submission.Editor?.Name,
        Sender = submission.Sender,
        Updated = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds()),
    };

    /// <returns><see langword="null"/> if it was removed just now.</returns>
    private async Task<PostedComment?> AgainAsync(Review review, CommentHead same, CancellationToken cancel) =>
        await comments.FindAsync(new CommentKey(review.Id, same.Id), cancel) is { } stored
            ? new PostedComment(stored.Comment, review, IsNew: false)
            : null;

    private async Task<Comment> CheckedAsync(Comment comment, Review review, SiteSettings site, string? trap, CancellationToken cancel)
    {
        using var span = Signals.Begin("check comment");
        var question = new CommentQuestion(comment, review, site) { Trap = trap };
        // Only programs fill in what people do not see. Of what is blocked nobody else is told.
        var isSpam = trap is not null || await blocks.StopsAsync(comment, cancel);
        var verdict = isSpam ? CommentVerdict.Spam : await check.CheckAsync(question, cancel);
        return comment with { Verdict = verdict, Status = CommentRules.StatusOf(site.PolicyOf(review.Content), verdict) };
    }

    private async Task<Outcome<PostedComment>> StoreAsync(Comment comment, Review review, CancellationToken cancel)
    {
        using var span = Signals.Begin("save comment")?.SetTag("review", review.Id.ToString());
        var change = CommentChanged.New(comment.Key, comment.IsShown, time.GetUtcNow(), options.Grace);
        if (await comments.TryAddAsync(comment, [change, .. Unchecked(comment), .. notices.Of(before: null, comment)], cancel))
        {
            CommentMeter.Took(comment);
            await processor.ProcessNowAsync(change, cancel);
        }
        else if (await FindFasterAsync(comment, cancel) is { } other)
        {
            return new PostedComment(other.Comment, review, IsNew: false);
        }

        return new PostedComment(comment, review, IsNew: true);
    }

    /// <summary>Another try of the same request, or the same words in another request, which came at the same time.</summary>
    private async Task<StoredComment?> FindFasterAsync(Comment comment, CancellationToken cancel) =>
        await comments.FindAsync(comment.Key, cancel) ?? await comments.FindSameAsync(comment.Review, comment.Fingerprint, cancel);

    private IEnumerable<CommentMessage> Unchecked(Comment comment) => check.IsThere && comment.Verdict == CommentVerdict.Unknown
        ? [new CommentUnchecked { Id = NewId(), NotBefore = time.GetUtcNow() + options.Grace, Comment = comment.Key }]
        : [];

    private Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
}

/// <summary>A request to post a comment: whose it is, and how it is to be taken.</summary>
/// <param name="Request">Which try at it this is.</param>
public sealed record CommentSubmission(IdempotentRequest Request)
{
    /// <summary>The editor whose token came with it; <see langword="null"/> for a reader.</summary>
    public Editor? Editor { get; init; }

    /// <summary>Where it came from; <see langword="null"/> for an editor's.</summary>
    public Sender? Sender { get; init; }

    /// <inheritdoc cref="CommentQuestion.Trap"/>
    public string? Trap { get; init; }

    /// <summary>Whether this is a dry run: no spam check is made, and nothing is stored.</summary>
    public bool IsDryRun { get; init; }
}

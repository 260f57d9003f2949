using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>The source of truth for comments.</summary>
public interface ICommentStore
{
    /// <summary>The comment as it is stored now, or <see langword="null"/>.</summary>
    Task<StoredComment?> FindAsync(CommentKey key, CancellationToken cancel);

    /// <summary>Adds a comment and the messages that it leaves, in one transaction.</summary>
    /// <returns>
    /// <see langword="false"/> if it is there already, or if another comment on the review that was added here has the same words by the
    /// same name still, also one that another process adds at this moment.
    /// </returns>
    Task<bool> TryAddAsync(Comment comment, IReadOnlyList<CommentMessage> messages, CancellationToken cancel);

    /// <summary>Replaces a comment and adds the messages that this leaves, in one transaction.</summary>
    /// <param name="comment">The comment as it is to be.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="messages">The messages; perhaps none.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryReplaceAsync(Comment comment, string version, IReadOnlyList<CommentMessage> messages, CancellationToken cancel);

    /// <summary>Removes a comment and adds the message that this leaves, in one transaction.</summary>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryRemoveAsync(CommentKey key, string version, CommentChanged message, CancellationToken cancel);

    /// <summary>The comments on a review that readers see, oldest first; at most <see cref="CommentLimits.MostApproved"/>.</summary>
    Task<IReadOnlyList<Comment>> ListApprovedAsync(ReviewId review, CancellationToken cancel);

    /// <summary>The comment on a review that keeps another with this fingerprint from being added, or <see langword="null"/>.</summary>
    Task<StoredComment?> FindSameAsync(ReviewId review, string fingerprint, CancellationToken cancel);

    /// <summary>What is to be known of all comments on a review, oldest first.</summary>
    Task<IReadOnlyList<CommentHead>> ListHeadsAsync(ReviewId review, CancellationToken cancel);

    /// <summary>
    /// At most <paramref name="count"/> comments behind <paramref name="after"/>, in the store's own order, for a walk through all of them.
    /// </summary>
    Task<IReadOnlyList<Comment>> ListAsync(CommentKey? after, int count, CancellationToken cancel);

    /// <summary>Removes some of an erased review's comments, as many as one transaction can.</summary>
    /// <returns><see langword="false"/> when none was left to remove.</returns>
    Task<bool> RemoveAllAsync(ReviewId erased, CancellationToken cancel);
}

/// <summary>A comment as it was read from the store.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Version">The store's tag of this very state.</param>
public sealed record StoredComment(Comment Comment, string Version);

/// <summary>What is to be known of a comment without reading it.</summary>
/// <param name="Id">Which comment.</param>
/// <param name="Status">Whether readers see it.</param>
/// <param name="Fingerprint">What it has in common with the same words sent again by the same name, and with nothing else.</param>
public sealed record CommentHead(CommentId Id, CommentStatus Status, string Fingerprint);

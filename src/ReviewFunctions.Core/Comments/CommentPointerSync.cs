using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>
/// Brings the pointers to comments to what is stored now, whoever else is at it, by <see cref="DerivedWrites"/>. What is stored of an
/// erased review counts as gone.
/// </summary>
public sealed class CommentPointerSync(
    IReviewIndex index, ICommentStore comments, IReviewStore reviews, DerivedWrites writes, SideBySide sideBySide)
{
    /// <summary>How many comments are brought up to date together.</summary>
    private const int CommentsAtOnce = 50;

    /// <summary>Adds, rewrites or removes the pointers to comments.</summary>
    public Task SyncAsync(IReadOnlyList<CommentKey> keys, CancellationToken cancel) =>
        writes.WriteAsync([.. keys.SelectMany(CommentPointers.All)], index.FindVersionAsync, ReadRightAsync, TryWriteAsync, cancel);

    /// <summary>The same for all comments on a review, for an index that is made anew or a review that is gone.</summary>
    public async Task SyncAsync(ReviewId review, CancellationToken cancel)
    {
        foreach (var heads in (await comments.ListHeadsAsync(review, cancel)).Chunk(CommentsAtOnce))
            await SyncAsync([.. heads.Select(head => new CommentKey(review, head.Id))], cancel);
    }

    /// <summary>The pointers that should be there, of the comments that these lead to.</summary>
    private async Task<HashSet<Pointer>> ReadRightAsync(IReadOnlyList<Pointer> pointers, CancellationToken cancel)
    {
        var read = await sideBySide.SelectAsync([.. pointers.Select(CommentPointers.KeyAt).Distinct()], ReadRightAsync, cancel);
        return [.. read.SelectMany(right => right)];
    }

    private async Task<IReadOnlyList<Pointer>> ReadRightAsync(CommentKey key, CancellationToken cancel) =>
        await comments.FindAsync(key, cancel) is { Comment: var comment } && await reviews.FindAsync(key.Review, cancel) is not null
            ? CommentPointers.Of(comment)
            : [];

    private async Task<bool> TryWriteAsync(Pointer pointer, string? version, HashSet<Pointer> right, CancellationToken cancel)
    {
        if (right.Contains(pointer)) return await index.TryPutAsync(pointer, version, cancel);
        return version is null || await index.TryRemoveAsync(pointer, version, cancel);
    }
}

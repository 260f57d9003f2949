using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Comments;

/// <summary>Brings the pointers to comments to what is stored now, whoever else is at it. What is stored of an erased review counts as gone.</summary>
public sealed class CommentUpkeep(IReviewIndex index, ICommentStore comments, IReviewStore reviews)
{
    /// <summary>
    /// Adds, rewrites or removes the pointers to a comment. They are read before it, and written only if they are still what was read; a right one
    /// is written again, because a write that is skipped does not stop a slower handler that read an older state.
    /// </summary>
    public async Task BringUpToDateAsync(CommentKey key, CancellationToken cancel)
    {
        while (!await TryBringUpToDateAsync(key, cancel))
            cancel.ThrowIfCancellationRequested();
    }

    /// <summary>The same for all comments on a review, for an index that is made anew or a review that is gone.</summary>
    public async Task BringUpToDateAsync(ReviewId review, CancellationToken cancel)
    {
        foreach (var head in await comments.ListHeadsAsync(review, cancel))
            await BringUpToDateAsync(new CommentKey(review, head.Id), cancel);
    }

    private async Task<bool> TryBringUpToDateAsync(CommentKey key, CancellationToken cancel)
    {
        var pointers = CommentPointers.All(key);
        var versions = await Task.WhenAll(pointers.Select(pointer => index.FindVersionAsync(pointer, cancel)));
        var right = await RightAsync(key, cancel);
        var tries = await Task.WhenAll(pointers.Zip(versions, (pointer, version) => right.Contains(pointer)
            ? index.TryPutAsync(pointer, version, cancel)
            : version is null ? Task.FromResult(true) : index.TryRemoveAsync(pointer, version, cancel)));
        return tries.All(isDone => isDone);
    }

    private async Task<IReadOnlyList<Pointer>> RightAsync(CommentKey key, CancellationToken cancel) =>
        await comments.FindAsync(key, cancel) is { Comment: var comment } && await reviews.FindAsync(key.Review, cancel) is not null
            ? CommentPointers.Of(comment)
            : [];
}

using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>Reads lists of comments by their pointers. Those that do not hold are left out.</summary>
public sealed class CommentListing(IReviewIndex index, ICommentStore comments)
{
    /// <summary>How many pointers are followed for one page: past them it ends, full or not.</summary>
    private const int MostPointers = 1000;

    private const int AtOnce = 100;

    /// <summary>One page of what a filter lets through. It may be shorter than asked for and still have a next one.</summary>
    /// <param name="filter">What is looked for.</param>
    /// <param name="after">The key behind which the page begins; <see langword="null"/> for the first one.</param>
    /// <param name="count">How many comments at most.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<CommentPage> SearchAsync(CommentFilter filter, string? after, int count, CancellationToken cancel)
    {
        List<Comment> found = [];
        IReadOnlyList<Pointer> pointers;
        var followed = 0;
        do
        {
            pointers = await index.ListAsync(filter.List, after, AtOnce, cancel);
            foreach (var pointer in pointers)
            {
                // What is full, or has gone far enough, goes on behind the last comment it has seen: so the next page is never an empty one
                // for nothing.
                if (found.Count == count || followed++ == MostPointers) return new CommentPage(found, after);
                if (await FindAsync(pointer, filter, cancel) is { } comment) found.Add(comment);
                after = pointer.Key;
            }
        }
        while (pointers.Count == AtOnce);
        return new CommentPage(found, Next: null);
    }

    private async Task<Comment?> FindAsync(Pointer pointer, CommentFilter filter, CancellationToken cancel) =>
        await comments.FindAsync(CommentPointers.KeyAt(pointer), cancel) is { Comment: var comment } && filter.Passes(comment)
            ? comment
            : null;
}

/// <summary>A page of a list of comments.</summary>
/// <param name="Comments">The comments, newest first.</param>
/// <param name="Next">The key behind which the next page begins; <see langword="null"/> on the last one.</param>
public sealed record CommentPage(IReadOnlyList<Comment> Comments, string? Next);

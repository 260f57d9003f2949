using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Documents;

/// <summary>The newest comments on all reviews that readers see, as many as their feed has.</summary>
internal static class NewestComments
{
    /// <summary>
    /// How many comments are looked at. More than the feed has, since those on a review that was withdrawn are approved and not seen.
    /// </summary>
    private const int MostLookedAt = 4 * Feed.MostComments;

    /// <summary>Reads them by their pointers. One that does not hold, or leads to what readers do not see, is passed over.</summary>
    /// <returns>The comments, newest first, each with its review.</returns>
    internal static async Task<IReadOnlyList<(Comment Comment, Review Review)>> ReadAsync(
        StoredState stored, Func<ReviewId, CancellationToken, Task<Review?>> findReview, CancellationToken cancel)
    {
        List<(Comment, Review)> seen = [];
        var pointers = await stored.Index.ListAsync(PointerList.ApprovedComments, after: null, MostLookedAt, cancel);
        foreach (var some in pointers.Chunk(Feed.MostComments).TakeWhile(_ => seen.Count < Feed.MostComments))
        {
            var read = await stored.SideBySide.SelectAsync(some, FindAsync, cancel);
            seen.AddRange(read.OfType<(Comment, Review)>());
        }
        return [.. seen.Take(Feed.MostComments)];

        async Task<(Comment, Review)?> FindAsync(Pointer pointer, CancellationToken token) =>
            await findReview(pointer.Review, token) is { IsPublic: true } review
            && await stored.Comments.FindAsync(CommentPointers.KeyAt(pointer), token) is { Comment: { IsShown: true } comment }
                ? (comment, review)
                : null;
    }
}

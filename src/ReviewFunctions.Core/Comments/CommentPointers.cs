using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>A comment's places in the lists of comments. Hints, as all <see cref="Pointer"/>s are.</summary>
public static class CommentPointers
{
    private static readonly PointerList[] Lists =
    [
        PointerList.Comments, PointerList.PendingComments, PointerList.ApprovedComments, PointerList.SpamComments,
        PointerList.TraceableComments,
    ];

    /// <summary>All that could ever lead to a comment.</summary>
    public static IReadOnlyList<Pointer> All(CommentKey key) => [.. Lists.Select(list => In(list, key))];

    /// <summary>All that should lead to a comment as it is.</summary>
    public static IReadOnlyList<Pointer> Of(Comment comment) =>
        [.. Lists.Where(list => Has(list, comment)).Select(list => In(list, comment.Key))];

    /// <summary>Which comment stands at a pointer of one of these lists.</summary>
    public static CommentKey KeyAt(Pointer pointer) => new(pointer.Review, CommentId.Parse(Pointer.IdAt(pointer.Key)));

    private static Pointer In(PointerList list, CommentKey key) => Pointer.NewestFirst(list, key.Id.Created, key.Id.ToString(), key.Review);

    private static bool Has(PointerList list, Comment comment) => list switch
    {
        _ when list == PointerList.PendingComments => comment.Status == CommentStatus.Pending,
        _ when list == PointerList.ApprovedComments => comment.IsShown,
        _ when list == PointerList.SpamComments => comment.Status == CommentStatus.Spam,
        _ when list == PointerList.TraceableComments => comment.Sender is not null,
        _ => true,
    };
}

using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>A comment's places in the lists of comments. Hints, as all <see cref="Pointer"/>s are.</summary>
public static class CommentPointers
{
    private static readonly Scope[] Scopes = [Scope.Comments, Scope.PendingComments, Scope.SpamComments, Scope.TraceableComments];

    /// <summary>All that could ever lead to a comment.</summary>
    public static IReadOnlyList<Pointer> All(CommentKey key) => [.. Scopes.Select(scope => In(scope, key))];

    /// <summary>All that should lead to a comment as it is.</summary>
    public static IReadOnlyList<Pointer> Of(Comment comment) =>
        [.. Scopes.Where(scope => Has(scope, comment)).Select(scope => In(scope, comment.Key))];

    /// <summary>Which comment stands at a pointer of one of these lists.</summary>
    public static CommentKey KeyAt(Pointer pointer) => new(pointer.Review, CommentId.Parse(Pointer.IdAt(pointer.Key)));

    private static Pointer In(Scope scope, CommentKey key) => Pointer.NewestFirst(scope, key.Id.Created, key.Id.ToString(), key.Review);

    private static bool Has(Scope scope, Comment comment) => scope switch
    {
        _ when scope == Scope.PendingComments => comment.Status == CommentStatus.Pending,
        _ when scope == Scope.SpamComments => comment.Status == CommentStatus.Spam,
        _ when scope == Scope.TraceableComments => comment.Sender is not null,
        _ => true,
    };
}

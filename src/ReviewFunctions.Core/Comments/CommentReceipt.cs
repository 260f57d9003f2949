using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Comments;

/// <summary>What whoever posted a comment is told of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Shown">Whether readers see it. Why not is nobody's business who cannot decide on it.</param>
/// <param name="Address">Where readers see it, once they do.</param>
public sealed record CommentReceipt(string Id, bool Shown, Uri Address)
{
    /// <summary>The receipt for a comment.</summary>
    public static CommentReceipt Of(Comment comment, Review review, SiteSettings site) =>
        new(comment.Key.Id.ToString(), comment.IsShown, site.Permalink(review, comment.Key.Id));
}

using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Comments;

/// <summary>What the author of a comment is told about it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Shown">Whether readers see it. The reason is shown to editors only.</param>
/// <param name="Address">Where readers see it, once they do.</param>
public sealed record CommentReceipt(string Id, bool Shown, Uri Address)
{
    /// <summary>The receipt for a comment.</summary>
    public static CommentReceipt Of(Comment comment, Review review, SiteSettings site) =>
        new(comment.Key.Id.ToString(), comment.IsShown, site.Permalink(review, comment.Key.Id));
}

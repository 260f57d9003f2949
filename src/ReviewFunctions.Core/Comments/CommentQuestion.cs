using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Comments;

/// <summary>A comment that is to be checked.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Review">The review that it is about.</param>
/// <param name="Site">The site that it is on.</param>
public sealed record CommentQuestion(Comment Comment, Review Review, SiteSettings Site)
{
    /// <summary>Whether it is asked again, since there was no answer when the comment came.</summary>
    public bool IsRecheck { get; init; }

    /// <summary>What stood in the field that people do not see; <see langword="null"/> for nothing.</summary>
    public string? Trap { get; init; }

    /// <summary>The question about a comment as it is stored; <see langword="null"/> if its review is gone.</summary>
    public static async Task<CommentQuestion?> FindAsync(
        Comment comment, IReviewStore reviews, CurrentSite sites, CancellationToken cancel) =>
        await reviews.FindAsync(comment.Review, cancel) is { } review ? new(comment, review, await sites.GetAsync(cancel)) : null;
}

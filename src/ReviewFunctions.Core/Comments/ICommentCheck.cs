using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Comments;

/// <summary>Whoever tells comments from spam: a service out there. Throws nothing but cancellation.</summary>
public interface ICommentCheck
{
    /// <summary>Whether a spam check is configured.</summary>
    bool IsThere { get; }

    /// <summary>Asks what to take a comment for, once and within seconds.</summary>
    /// <param name="question">The comment and what it is about.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns><see cref="CommentVerdict.Unknown"/> if there is no answer.</returns>
    Task<CommentVerdict> CheckAsync(CommentQuestion question, CancellationToken cancel);

    /// <summary>Tells what a comment should have been taken for.</summary>
    /// <param name="question">The comment and what it is about.</param>
    /// <param name="verdict">What it is: ham or spam.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>Whether it was heard.</returns>
    Task<bool> CorrectAsync(CommentQuestion question, CommentVerdict verdict, CancellationToken cancel);
}

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

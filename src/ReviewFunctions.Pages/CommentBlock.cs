using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>A comment, as the page of its review shows it.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Review">The review that it is about.</param>
/// <param name="Threaded">The comment at its place among others.</param>
public sealed record CommentBlock(SiteSettings Site, Review Review, ThreadedComment Threaded)
{
    /// <summary>What its links say of themselves: nobody vouches for them.</summary>
    public const string Rel = "nofollow ugc noopener";

    /// <summary>Whether it can be answered.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The comment.</summary>
    public Comment Comment => Threaded.Comment;
}

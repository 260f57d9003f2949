using ReviewFunctions.Reviews.Comments;

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

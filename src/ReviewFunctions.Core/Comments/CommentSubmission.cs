using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>A request to post a comment: whose it is, and how it is to be taken.</summary>
/// <param name="Request">Which try at it this is.</param>
public sealed record CommentSubmission(IdempotentRequest Request)
{
    /// <summary>The editor whose token came with it; <see langword="null"/> for a reader.</summary>
    public Editor? Editor { get; init; }

    /// <summary>Where it came from; <see langword="null"/> for an editor's.</summary>
    public Sender? Sender { get; init; }

    /// <inheritdoc cref="CommentQuestion.Trap"/>
    public string? Trap { get; init; }

    /// <summary>Whether this is a dry run: no spam check is made, and nothing is stored.</summary>
    public bool IsDryRun { get; init; }
}

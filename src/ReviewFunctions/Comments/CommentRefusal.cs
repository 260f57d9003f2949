using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Http;

namespace ReviewFunctions.Comments;

/// <summary>Says why a comment was not taken, changed or removed.</summary>
internal static class CommentRefusal
{
    /// <summary>The problem that a request ended with.</summary>
    public static ProblemResult Of(CommentOutcome outcome) => outcome switch
    {
        NoSuchThread => Problem.UnknownReview,
        ClosedThread => Problem.CommentsClosed,
        FullThread { IsForGood: true } => Problem.CommentsFull,
        FullThread => Problem.CommentsWaiting,
        HastyComment hasty => Problem.TooManyComments(hasty.Wait),
        NoSuchComment => Problem.UnknownComment,
        StaleComment => Problem.StaleRevision,
        UnusableComment { Reading: RefusedDraft refused } => Problem.InvalidComment(refused.Errors),
        UnusableComment { Reading: MalformedDraft malformed } => Problem.Malformed(malformed.Error),
        UnusableComment { Reading: ContradictingDraft contradicting } => Problem.ReadOnlyField(contradicting.Errors),
        _ => throw new InvalidOperationException($"No answer to a {outcome.GetType().Name}."),
    };
}

using Microsoft.AspNetCore.Http;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Http.Problems;

/// <summary>The one mapping from refusals to answers.</summary>
internal static class Refusals
{
    /// <summary>The answer to a request that was refused; for a dry run that passed, that it did.</summary>
    public static IResult Answer(Refusal refusal) =>
        refusal.Kind == RefusalKind.DryRunPassed ? DryRun.Passed(refusal.Warnings) : ProblemOf(refusal);

    /// <summary>The problem that a refusal is answered with.</summary>
    public static ProblemResult ProblemOf(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.MalformedJson => Problem.Malformed(refusal.Errors),
        RefusalKind.InvalidReview => Problem.InvalidReview(refusal.Errors),
        RefusalKind.InvalidImage => Problem.InvalidImage(refusal.Errors),
        RefusalKind.InvalidComment => Problem.InvalidComment(refusal.Errors),
        RefusalKind.InvalidSite => Problem.InvalidSite(refusal.Errors),
        RefusalKind.InvalidPage => Problem.InvalidPage(refusal.Errors),
        RefusalKind.InvalidTokenRequest => Problem.InvalidTokenDraft(refusal.Errors),
        RefusalKind.ReadOnlyField => Problem.ReadOnlyField(refusal.Errors),
        RefusalKind.UnknownReview => Problem.UnknownReview,
        RefusalKind.ErasedReview => Problem.ErasedReview,
        RefusalKind.UnknownRevision => Problem.UnknownRevision,
        RefusalKind.UnknownWorkingCopy => Problem.UnknownWorkingCopy,
        RefusalKind.OutdatedWorkingCopy => Problem.OutdatedWorkingCopy,
        RefusalKind.UnsavedWorkingCopy => Problem.UnsavedWorkingCopy,
        RefusalKind.UnknownBlock => Problem.UnknownBlock,
        RefusalKind.TooManyBlocks => Problem.TooManyBlocks,
        RefusalKind.UnknownPreviewLink => Problem.UnknownPreviewLink,
        RefusalKind.TooManyPreviewLinks => Problem.TooManyPreviewLinks,
        RefusalKind.UnknownImage => Problem.UnknownImage,
        RefusalKind.UnknownPage => Problem.UnknownPage,
        RefusalKind.TooManyPages => Problem.TooManyPages,
        RefusalKind.UnknownComment => Problem.UnknownComment,
        RefusalKind.StaleRevision => Problem.StaleRevision,
        RefusalKind.NotOwnReview => Problem.NotOwnReview,
        RefusalKind.IllegalStep => Problem.IllegalStep(refusal.Allowed),
        RefusalKind.PublishedBefore => Problem.PublishedBefore,
        RefusalKind.AddressTaken => Problem.AddressTaken(refusal.Errors),
        RefusalKind.FeedIdTaken => Problem.FeedIdTaken(refusal.Errors, refusal.Reviews),
        RefusalKind.ImageInUse => Problem.ImageInUse(refusal.Reviews),
        RefusalKind.ImageRemoved => Problem.ImageRemoved,
        RefusalKind.ImageNotRemoved => Problem.ImageNotRemoved,
        RefusalKind.UnsupportedImage => Problem.UnknownImageKind,
        RefusalKind.HeifImage => Problem.HeifImage,
        RefusalKind.ImageTooLong => Problem.ImageTooLong,
        RefusalKind.TooManyPixels => Problem.TooManyPixels,
        RefusalKind.UnreadableImage => Problem.UnreadableImage,
        RefusalKind.DecodersBusy => Problem.BusyDecoding,
        RefusalKind.CommentsClosed => Problem.CommentsClosed,
        RefusalKind.CommentsFull => Problem.CommentsFull,
        RefusalKind.CommentsWaiting => Problem.CommentsWaiting,
        RefusalKind.TooManyComments => Problem.TooManyComments(refusal.Wait),
        RefusalKind.RequestInFlight => Problem.RequestInFlight(refusal.Wait),
        RefusalKind.IdempotencyKeyReused => Problem.IdempotencyKeyReused,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, "Not a problem."),
    };
}

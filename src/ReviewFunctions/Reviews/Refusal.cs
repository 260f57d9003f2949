using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Says to editors why nothing was changed.</summary>
internal static class Refusal
{
    /// <summary>The problem that a change ended with.</summary>
    public static ProblemResult Of(RevisionOutcome outcome) => outcome switch
    {
        NoSuchReview => Problem.UnknownReview,
        ErasedReview => Problem.ErasedReview,
        UnknownRevision => Problem.UnknownRevision,
        StaleRevision => Problem.StaleRevision,
        IllegalStep illegal => Problem.IllegalStep(illegal.Allowed),
        NotOwnReview => Problem.NotOwnReview,
        PublishedBefore => Problem.PublishedBefore,
        AddressTaken taken => Problem.AddressTaken(taken.Errors),
        UnusableRequest unusable => Of(unusable.Reading),
        _ => throw new InvalidOperationException($"No answer to a {outcome.GetType().Name}."),
    };

    /// <summary>What is wrong with a request's document.</summary>
    public static ProblemResult Of(DraftReading reading) => reading switch
    {
        RefusedDraft refused => Problem.InvalidReview(refused.Errors),
        MalformedDraft malformed => Problem.Malformed(malformed.Error),
        ContradictingDraft contradicting => Problem.ReadOnlyField(contradicting.Errors),
        _ => throw new InvalidOperationException($"No answer to a {reading.GetType().Name}."),
    };
}

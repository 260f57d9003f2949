using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Http;

/// <summary>
/// Every error that the API answers with (<see href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</see>). Types are stable names;
/// no answer repeats an exception's message or what was sent.
/// </summary>
internal static class Problem
{
    /// <summary>Nobody has a review by that id.</summary>
    public static ProblemResult UnknownReview { get; } = new(404, "unknown-review", "There is no such review.");

    /// <summary>The page that was asked for is none that a list linked to.</summary>
    public static ProblemResult BadCursor { get; } = new(400, "bad-cursor", "The cursor is not one that this list gave out.");

    /// <summary>The page size is out of bounds.</summary>
    public static ProblemResult BadLimit { get; } = new(400, "bad-limit", "The limit is a whole number from 1 to 100.");

    /// <summary>The body is of another type than the function reads.</summary>
    public static ProblemResult NotJson { get; } = new(415, "unsupported-media-type", "The body must be application/json in UTF-8.");

    /// <summary>The body is longer than the function reads.</summary>
    public static ProblemResult TooLarge { get; } = new(413, "too-large", "The body may be 1 MiB at most.");

    /// <summary>The storage does not answer.</summary>
    public static ProblemResult StorageUnavailable { get; } = new(503, "storage-unavailable", "The storage does not answer at the moment.") { RetryAfter = 10 };

    /// <summary>The body is not JSON at all.</summary>
    public static ProblemResult Malformed(FieldError error) => new(400, "malformed-json", "The body is not a JSON document that can be read.", [error]);

    /// <summary>Fields of the review are not as they should be: all of them, each with its pointer.</summary>
    public static ProblemResult InvalidReview(IReadOnlyList<FieldError> errors) => new(400, "invalid-review", "The review has fields that are not as they should be.", errors);
}

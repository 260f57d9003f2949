using ReviewFunctions.Core.Access;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Http.Problems;

/// <summary>
/// Every error that the API answers with (<see href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</see>). Types are stable names;
/// no answer repeats an exception's message or what was sent.
/// </summary>
internal static partial class Problem
{
    /// <summary>The request sends no token, or sends it elsewhere than in <c>Authorization: Bearer</c>.</summary>
    public static ProblemResult NoToken { get; } =
        new(401, "no-token", "An editor's token is needed, in the header Authorization: Bearer.") { Challenge = BearerChallenge.Bare };

    /// <summary>The token is not accepted. The answer does not say why; the list of tokens does.</summary>
    public static ProblemResult BadToken { get; } =
        new(401, "bad-token", "The token is unknown, revoked or expired.") { Challenge = BearerChallenge.InvalidToken };

    /// <summary>No token has that id.</summary>
    public static ProblemResult UnknownToken { get; } = new(404, "unknown-token", "There is no such token.");

    /// <summary>No review has that id.</summary>
    public static ProblemResult UnknownReview { get; } = new(404, "unknown-review", "There is no such review.");

    /// <summary>The review with that id was erased.</summary>
    public static ProblemResult ErasedReview { get; } = new(410, "erased-review", "The review was erased for good.");

    /// <summary>The review never had a revision of that number.</summary>
    public static ProblemResult UnknownRevision { get; } = new(404, "unknown-revision", "There is no such revision.");

    /// <summary>The review has no preview link of that id.</summary>
    public static ProblemResult UnknownPreviewLink { get; } =
        new(404, "unknown-preview-link", "The review has no such preview link: it was revoked, or has ended.");

    /// <summary>The review cannot have another preview link.</summary>
    public static ProblemResult TooManyPreviewLinks { get; } =
        new(409, "too-many-preview-links", "The review has as many preview links as it can have: revoke one first.");

    /// <summary>The parameter <c>since</c> is not the number of a revision.</summary>
    public static ProblemResult BadSince { get; } = new(400, "bad-since", "since is the number of a revision, or 0 for nothing.");

    /// <summary>The cursor did not come from this list.</summary>
    public static ProblemResult BadCursor { get; } = new(400, "bad-cursor", "The cursor is not one that this list gave out.");

    /// <summary>The page size is out of bounds.</summary>
    public static ProblemResult BadLimit { get; } = new(400, "bad-limit", "The limit is a whole number from 1 to 100.");

    /// <summary>The parameter <c>validate</c> is neither <c>true</c> nor <c>false</c>.</summary>
    public static ProblemResult BadValidate { get; } = new(400, "bad-validate", "The parameter validate is true or false.");

    /// <summary>The <c>Idempotency-Key</c> is malformed.</summary>
    public static ProblemResult BadIdempotencyKey { get; } =
        new(400, "bad-idempotency-key",
            "Idempotency-Key is one key of 1 to 255 visible ASCII characters, without quotes and backslashes inside.");

    /// <summary>Another request was sent with the same <c>Idempotency-Key</c>.</summary>
    public static ProblemResult IdempotencyKeyReused { get; } =
        new(422, "idempotency-key-reused", "The Idempotency-Key belongs to another request: another address or another body.");

    /// <summary>One or more parameters of a list are invalid; the problem names each of them.</summary>
    public static ProblemResult BadFilter(IReadOnlyList<FieldError> errors) =>
        new(400, "bad-filter", "The list cannot be filtered like that.", errors);

    /// <summary>The parameter <c>fields</c> names an unknown selection.</summary>
    public static ProblemResult BadFields { get; } = new(400, "bad-fields", "The parameter fields can only be summary.");

    /// <summary>The function does not read the body's media type.</summary>
    public static ProblemResult NotJson { get; } = new(415, "unsupported-media-type", "The body must be application/json in UTF-8.");

    /// <summary>The body's media type is not one of a merge patch.</summary>
    public static ProblemResult NotPatch { get; } =
        new(415, "unsupported-media-type", "The body must be application/merge-patch+json or application/json, in UTF-8.");

    /// <summary>The request changes something and has no <c>If-Match</c>.</summary>
    public static ProblemResult PreconditionRequired { get; } =
        new(428, "precondition-required", "A change needs If-Match with the ETag that came with what it changes, or * for any.");

    /// <summary>The <c>If-Match</c> is malformed.</summary>
    public static ProblemResult BadIfMatch { get; } =
        new(400, "bad-if-match", "If-Match is neither * nor a list of entity tags in double quotes.");

    /// <summary>The review, or the site, has a newer revision.</summary>
    public static ProblemResult StaleRevision { get; } = new(412, "stale-revision", "Somebody has changed it meanwhile: read it again.");

    /// <summary>The body is longer than the function reads.</summary>
    public static ProblemResult TooLarge { get; } = new(413, "too-large", "The body may be 1 MiB at most.");

    /// <summary>The review has no comment with that id.</summary>
    public static ProblemResult UnknownComment { get; } = new(404, "unknown-comment", "There is no such comment on the review.");

    /// <summary>Nothing is blocked under that id.</summary>
    public static ProblemResult UnknownBlock { get; } = new(404, "unknown-block", "There is no such entry: it was removed, or has ended.");

    /// <summary>Nothing more can be blocked.</summary>
    public static ProblemResult TooManyBlocks { get; } =
        new(409, "too-many-blocks", "As much is blocked as can be: remove an entry first.");

    /// <summary>The review takes no comments.</summary>
    public static ProblemResult CommentsClosed { get; } = new(409, "comments-closed", "Comments are closed.");

    /// <summary>The review shows as many comments as it can.</summary>
    public static ProblemResult CommentsFull { get; } = new(409, "comments-full", "The review has as many comments as it can have.");

    /// <summary>The review has reached the limit of comments that wait or are marked as spam.</summary>
    public static ProblemResult CommentsWaiting { get; } =
        new(503, "too-many-waiting", "Too many comments on the review wait for somebody to look at them.") { RetryAfter = 3600 };

    /// <summary>The body is of another type than a comment can be.</summary>
    public static ProblemResult NotComment { get; } =
        new(415, "unsupported-media-type", "The body must be application/json or application/x-www-form-urlencoded, in UTF-8.");

    /// <summary>The fields of a form cannot be read.</summary>
    public static ProblemResult UnreadableForm { get; } = new(400, "malformed-form", "The form must have at most 16 fields, in UTF-8.");

    /// <summary>Nobody has an image by that id.</summary>
    public static ProblemResult UnknownImage { get; } = new(404, "unknown-image", "There is no such image.");

    /// <summary>The upload is none of the formats that are taken.</summary>
    public static ProblemResult UnknownImageKind { get; } = new(415, "unsupported-image", "The file is none of JPEG, PNG, WebP and GIF.");

    /// <summary>The upload is AVIF or HEIF.</summary>
    public static ProblemResult HeifImage { get; } =
        new(415, "unsupported-image", "AVIF and HEIF are not taken: save the image as JPEG, PNG or WebP.");

    /// <summary>The upload is longer than a file may be.</summary>
    public static ProblemResult ImageTooLong { get; } = new(413, "too-large", "The file may be 25 MiB at most.");

    /// <summary>The picture has more pixels than it may have.</summary>
    public static ProblemResult TooManyPixels { get; } = new(422, "too-many-pixels", "The image may have 50 megapixels at most.");

    /// <summary>The upload is truncated or corrupt.</summary>
    public static ProblemResult UnreadableImage { get; } =
        new(422, "unreadable-image", "The file cannot be decoded to its end: it is truncated or corrupt.");

    /// <summary>The parts of a form are not as they should be.</summary>
    public static ProblemResult MalformedForm { get; } =
        new(400, "malformed-form", "The form must have one part named file, and otherwise fields of at most 8 KiB, each once.");

    /// <summary>Too many files are being decoded.</summary>
    public static ProblemResult BusyDecoding { get; } =
        new(503, "busy-decoding", "Too many images are being made at the moment.") { RetryAfter = 10 };

    /// <summary>The storage does not answer.</summary>
    public static ProblemResult StorageUnavailable { get; } =
        new(503, "storage-unavailable", "The storage does not answer at the moment.") { RetryAfter = 10 };

    /// <summary>Changes wait too long for their publication.</summary>
    public static ProblemResult PublicationLate { get; } =
        new(503, "publication-late", "A change waits too long for its publication.") { RetryAfter = 60 };

    /// <summary>The body is not JSON at all.</summary>
    public static ProblemResult Malformed(IReadOnlyList<FieldError> errors) =>
        new(400, "malformed-json", "The body is not a JSON document that can be read.", errors);

    /// <summary>Fields of the review are not as they should be: all of them, each with its pointer.</summary>
    public static ProblemResult InvalidReview(IReadOnlyList<FieldError> errors) =>
        new(400, "invalid-review", "The review has fields that are not as they should be.", errors);

    /// <summary>Fields of the site's settings are not as they should be: all of them, each with its pointer.</summary>
    public static ProblemResult InvalidSite(IReadOnlyList<FieldError> errors) =>
        new(400, "invalid-site", "The settings have fields that are not as they should be.", errors);

    /// <summary>Fields of a comment are not as they should be: all of them, each with its pointer.</summary>
    public static ProblemResult InvalidComment(IReadOnlyList<FieldError> errors) =>
        new(400, "invalid-comment", "The comment has fields that are not as they should be.", errors);

    /// <summary>What is said of an image is not as it should be: all of it, each with its pointer.</summary>
    public static ProblemResult InvalidImage(IReadOnlyList<FieldError> errors) =>
        new(400, "invalid-image", "What is said of the image is not as it should be.", errors);

    /// <summary>An image that revisions of reviews name, or that the site itself uses.</summary>
    public static ProblemResult ImageInUse(IReadOnlyList<string> reviews) =>
        new(409, "image-in-use", "Revisions of reviews name the image, or the site itself uses it.") { Reviews = reviews };

    /// <summary>An image that was taken down everywhere.</summary>
    public static ProblemResult ImageRemoved { get; } =
        new(409, "image-removed", "The image was taken down. Somebody with the scope delete can allow its file again.");

    /// <summary>An image that was not taken down.</summary>
    public static ProblemResult ImageNotRemoved { get; } = new(409, "image-not-removed",
        "The image was not taken down, so there is nothing to allow.");

    /// <summary>Fields of the request for a token are not as they should be: all of them, each with its pointer.</summary>
    public static ProblemResult InvalidTokenDraft(IReadOnlyList<FieldError> errors) =>
        new(400, "invalid-token-request", "The request has fields that are not as they should be.", errors);

    /// <summary>The token is good, but not for this.</summary>
    public static ProblemResult MissingScope(AccessScope scope)
    {
        var name = ScopeNames.Of(scope);
        return new(403, "missing-scope", "The token does not have the scope that this needs.")
        {
            Scope = name,
            Challenge = BearerChallenge.InsufficientScope(name),
        };
    }

    /// <summary>The token is good for its editor's own reviews, and this changes others.</summary>
    public static ProblemResult NotOwnReview { get; } = new(403, "not-own-review",
        "The token changes only reviews that its own editor made.");

    /// <summary>Too many tokens from one address were wrong.</summary>
    /// <param name="wait">How long the address should wait.</param>
    public static ProblemResult TooManyFailures(TimeSpan wait) =>
        new(429, "too-many-failures", "Too many wrong tokens came from this address.")
        {
            RetryAfter = (int)Math.Ceiling(wait.TotalSeconds),
        };

    /// <summary>Too many comments came from one address.</summary>
    /// <param name="wait">How long the address should wait.</param>
    public static ProblemResult TooManyComments(TimeSpan wait) =>
        new(429, "too-many-comments", "Too many comments came from this address.") { RetryAfter = (int)Math.Ceiling(wait.TotalSeconds) };

    /// <summary>The same request is being done, or was begun and interrupted.</summary>
    /// <param name="wait">When a further try may do it.</param>
    public static ProblemResult RequestInFlight(TimeSpan wait) =>
        new(409, "request-in-flight", "A request with this Idempotency-Key is being done.")
        {
            RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
        };

    /// <summary>Fields that the request would change and cannot.</summary>
    public static ProblemResult ReadOnlyField(IReadOnlyList<FieldError> errors) =>
        new(422, "read-only-field", "The request would change fields that it cannot change.", errors);

    /// <summary>Addresses that belong to another review or page.</summary>
    public static ProblemResult AddressTaken(IReadOnlyList<FieldError> errors) =>
        new(409, "address-taken", "An address that was asked for belongs to another review or page.", errors);

    /// <summary>An id in feeds that another review has.</summary>
    public static ProblemResult FeedIdTaken(IReadOnlyList<FieldError> errors, IReadOnlyList<string> reviews) =>
        new(409, "feed-id-taken", "Another review has this feedId: it is at /api/reviews/ with its id.", errors) { Reviews = reviews };

    /// <summary>A date that has passed, for a review that readers know by another.</summary>
    public static ProblemResult PublishedBefore { get; } =
        new(409, "published-before", "The review was public before and keeps its date: publish it now, or at a time to come.");

    /// <summary>A step that the review's status does not allow.</summary>
    public static ProblemResult IllegalStep(IReadOnlyList<string> allowed) =>
        new(409, "illegal-step", "The review's status does not allow this.") { Allowed = allowed };
}

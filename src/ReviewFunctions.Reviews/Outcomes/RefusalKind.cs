namespace ReviewFunctions.Reviews.Outcomes;

/// <summary>The reasons why a request is not carried out.</summary>
public enum RefusalKind
{
    /// <summary>The request was a dry run and passed: nothing was stored.</summary>
    DryRunPassed,

    /// <summary>The body is not a JSON object that can be read.</summary>
    MalformedJson,

    /// <summary>Fields of a review are invalid.</summary>
    InvalidReview,

    /// <summary>Parts of the description of an image are invalid.</summary>
    InvalidImage,

    /// <summary>Fields of a comment are invalid.</summary>
    InvalidComment,

    /// <summary>Fields of the settings are invalid.</summary>
    InvalidSite,

    /// <summary>Fields of a page of the site's own are invalid.</summary>
    InvalidPage,

    /// <summary>Fields of a request for a token are invalid.</summary>
    InvalidTokenRequest,

    /// <summary>The request would change fields that cannot be changed.</summary>
    ReadOnlyField,

    /// <summary>There is no review by that id.</summary>
    UnknownReview,

    /// <summary>There was a review by that id, and it was erased.</summary>
    ErasedReview,

    /// <summary>The review never had a revision of that number.</summary>
    UnknownRevision,

    /// <summary>The review has no working copy.</summary>
    UnknownWorkingCopy,

    /// <summary>The review has moved on since its working copy was made.</summary>
    OutdatedWorkingCopy,

    /// <summary>The review has a working copy that is to be saved or discarded first.</summary>
    UnsavedWorkingCopy,

    /// <summary>Nothing is blocked under that id.</summary>
    UnknownBlock,

    /// <summary>As much is blocked as can be.</summary>
    TooManyBlocks,

    /// <summary>The review has no preview link by that id.</summary>
    UnknownPreviewLink,

    /// <summary>The review has as many preview links as it can have.</summary>
    TooManyPreviewLinks,

    /// <summary>There is no image by that id.</summary>
    UnknownImage,

    /// <summary>The site has no page of its own by that id.</summary>
    UnknownPage,

    /// <summary>The site has as many pages of its own as it can have.</summary>
    TooManyPages,

    /// <summary>The review has no comment by that id.</summary>
    UnknownComment,

    /// <summary>What is stored is not at a revision that the change is meant for.</summary>
    StaleRevision,

    /// <summary>The editor's token is limited to the editor's own reviews, and this is another's.</summary>
    NotOwnReview,

    /// <summary>The status of the review does not allow the step. <see cref="Refusal.Allowed"/> has those that it allows.</summary>
    IllegalStep,

    /// <summary>The review was public before, so it cannot get another date in the past.</summary>
    PublishedBefore,

    /// <summary>An address belongs to another review or page.</summary>
    AddressTaken,

    /// <summary>The review in <see cref="Refusal.Reviews"/> has the id in feeds.</summary>
    FeedIdTaken,

    /// <summary>Revisions of the reviews in <see cref="Refusal.Reviews"/> name the image, or it is the icon of the site.</summary>
    ImageInUse,

    /// <summary>The image was taken down.</summary>
    ImageRemoved,

    /// <summary>The image was not taken down, so there is nothing to allow.</summary>
    ImageNotRemoved,

    /// <summary>The file is in none of the formats that are accepted.</summary>
    UnsupportedImage,

    /// <summary>The file is AVIF or HEIF.</summary>
    HeifImage,

    /// <summary>The file is longer than it may be.</summary>
    ImageTooLong,

    /// <summary>The image has more pixels than it may have.</summary>
    TooManyPixels,

    /// <summary>The file is truncated or corrupt.</summary>
    UnreadableImage,

    /// <summary>Too many files wait to be decoded.</summary>
    DecodersBusy,

    /// <summary>The review accepts no comments.</summary>
    CommentsClosed,

    /// <summary>The review shows as many comments as it can.</summary>
    CommentsFull,

    /// <summary>As many comments on the review wait for moderation as can wait.</summary>
    CommentsWaiting,

    /// <summary>Too many comments came from one address. <see cref="Refusal.Wait"/> says how long it should wait.</summary>
    TooManyComments,

    /// <summary>
    /// A request under the same idempotency key has not ended. <see cref="Refusal.Wait"/> says when another try may take over.
    /// </summary>
    RequestInFlight,

    /// <summary>The idempotency key belongs to another request.</summary>
    IdempotencyKeyReused,
}

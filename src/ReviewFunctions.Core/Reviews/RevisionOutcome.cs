using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews;

/// <summary>
/// What came of a change: a <see cref="SavedReview"/>, on trial a <see cref="PassedTrial"/>, or why there is none: <see cref="NoSuchReview"/>,
/// <see cref="ErasedReview"/>, <see cref="UnknownRevision"/>, <see cref="NotOwnReview"/>, <see cref="StaleRevision"/>, <see
/// cref="IllegalStep"/>,
/// <see cref="PublishedBefore"/>, <see cref="UnusableRequest"/>, <see cref="AddressTaken"/>. A step on its way to being saved is a <see
/// cref="NextRevision"/>.
/// </summary>
public abstract record RevisionOutcome
{
    /// <summary>What becomes of what was sent other than it was written, each with its place.</summary>
    public IReadOnlyList<FieldWarning> Warnings { get; init; } = [];
}

/// <summary>The review was made by another editor, and the token is good for the editor's own alone.</summary>
public sealed record NotOwnReview : RevisionOutcome;

/// <summary>The review was public before, so it cannot be given another date that has passed.</summary>
public sealed record PublishedBefore : RevisionOutcome;

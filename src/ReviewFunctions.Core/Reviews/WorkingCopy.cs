using System.Globalization;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Drafts;

namespace ReviewFunctions.Core.Reviews;

/// <summary>
/// Edits that are kept beside a review and are no revision of it: of a published one, what readers do not see yet; of another, what was
/// saved by itself while its editor wrote. A review has one at most.
/// </summary>
public sealed record WorkingCopy
{
    /// <summary>The review that it is of.</summary>
    public required ReviewId Review { get; init; }

    /// <summary>The revision of the review that it was made from.</summary>
    public required int Revision { get; init; }

    /// <summary>Names this version of it: the id of the write that stored it.</summary>
    public required Guid Version { get; init; }

    /// <summary>What is to become of the review.</summary>
    public required Rewrite Rewrite { get; init; }

    /// <summary>Who saved it.</summary>
    public required string Editor { get; init; }

    /// <summary>When it was saved, in whole seconds UTC.</summary>
    public required DateTimeOffset Saved { get; init; }

    /// <summary>The entity tag of this version, without its quotes.</summary>
    public string Tag => Version.ToString("N");

    /// <summary>The review as it would be, at the revision that the copy was made from.</summary>
    public Review Over(Review stored) => stored with
    {
        Revision = Revision,
        Content = Rewrite.Content,
        Slug = Rewrite.Slug ?? stored.Slug,
        Editor = Editor,
        Saved = Saved,
    };
}

/// <summary>
/// Which review a change is meant for, and what of it its editor has seen: what has moved on is not to be changed unseen.
/// </summary>
/// <param name="Review">The review.</param>
/// <param name="Tags">The entity tags, without quotes: numbers of revisions and versions of the working copy; <see langword="null"/> for
/// whatever is stored.</param>
public sealed record Target(ReviewId Review, IReadOnlyList<string>? Tags)
{
    /// <summary>Whether the change is meant for the review as it is.</summary>
    public bool IsMetBy(Review review) => IsMetBy(review, copy: null);

    /// <summary>Whether the change is meant for the working copy as it is, or, where there is none, for the review.</summary>
    public bool IsMetBy(Review review, WorkingCopy? copy) =>
        Tags is null || Tags.Contains(copy?.Tag ?? review.Revision.ToString(CultureInfo.InvariantCulture));
}

/// <summary>The store of working copies, each in the partition of its review: the truth on edits that readers do not see yet.</summary>
public interface IWorkingCopyStore
{
    /// <summary>The working copy of a review, or <see langword="null"/>.</summary>
    Task<WorkingCopy?> FindAsync(ReviewId review, CancellationToken cancel);

    /// <summary>Stores a working copy over the one that was read, or where there was none.</summary>
    /// <param name="copy">The working copy.</param>
    /// <param name="before">What was read; <see langword="null"/> for none.</param>
    /// <param name="review">The review as it was read.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns><see langword="false"/> if one of both is no longer as it was read; so it is once the review was erased.</returns>
    Task<bool> TrySaveAsync(WorkingCopy copy, WorkingCopy? before, Review review, CancellationToken cancel);

    /// <summary>Removes a working copy.</summary>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    Task<bool> TryRemoveAsync(WorkingCopy copy, CancellationToken cancel);
}

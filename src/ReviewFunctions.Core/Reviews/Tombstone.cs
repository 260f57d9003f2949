using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Reviews;

/// <summary>What is left of a review that was erased: that there was one, and where readers knew it. Nothing of what was written.</summary>
/// <param name="Id">Which review it was. Nobody gets the id again.</param>
/// <param name="Erased">When it was erased, in whole seconds UTC.</param>
/// <param name="Slugs">The slugs at which readers could find it, which go on saying that it is gone; none if it never was public. 51 at
/// most.</param>
/// <param name="FormerPaths">The paths from before the site was here, likewise. 16 at most.</param>
public sealed record Tombstone(ReviewId Id, DateTimeOffset Erased, IReadOnlyList<Slug> Slugs, IReadOnlyList<FormerPath> FormerPaths)
{
    /// <summary>The tombstone of a review. An address at which there never was a page to see is not written on it.</summary>
    public static Tombstone Of(Review review, DateTimeOffset now) =>
        review.Published is null
            ? new(review.Id, now, [], [])
            : new(review.Id, now, [review.Slug, .. review.FormerSlugs], review.FormerPaths);

    /// <summary>Whether readers knew the review at that address.</summary>
    public bool Has(Address address) => Slugs.Select(Address.Of).Concat(FormerPaths.Select(Address.Of)).Contains(address);
}

/// <summary>An erasure that is safely stored.</summary>
/// <param name="Tombstone">What is left for good.</param>
/// <param name="Publication">Whether everything else is removed already.</param>
public sealed record Erased(Tombstone Tombstone, Publication Publication);

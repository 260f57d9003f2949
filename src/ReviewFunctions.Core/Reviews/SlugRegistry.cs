using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Drafts;

namespace ReviewFunctions.Core.Reviews;

/// <summary>Finds every review a slug of its own.</summary>
public sealed class SlugRegistry(AddressService addresses)
{
    /// <summary>How many numbered slugs are tried before one is made of the id itself.</summary>
    private const int NumberedTries = 9;

    /// <summary>Reserves <paramref name="wanted"/>, or it with a number behind it, for <paramref name="owner"/>.</summary>
    /// <returns>The slug that now names the review.</returns>
    public async Task<Slug> ReserveAsync(Slug wanted, ReviewId owner, CancellationToken cancel)
    {
        foreach (var slug in MadeOf(wanted, owner))
            if (await TryReserveAsync(slug, owner, cancel)) return slug;
        throw new InvalidOperationException("The slug made of a new id is taken.");
    }

    /// <summary>
    /// The slug of a review that is written anew. One that the editor asks for is reserved exactly; else it stays, unless the review was
    /// never public, its slug was made of its headline, and the headline changes.
    /// </summary>
    /// <param name="review">The review as it is.</param>
    /// <param name="rewrite">What is to become of it.</param>
    /// <param name="isDryRun">Whether nothing is to be reserved. A slug that follows then stays, since one will be found for it.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns><see langword="null"/> if another review has the one that was asked for.</returns>
    public async Task<Slug?> SlugForAsync(Review review, Rewrite rewrite, bool isDryRun, CancellationToken cancel)
    {
        if (rewrite.Slug is { } asked && asked != review.Slug) return await TryHaveAsync(asked, review.Id, isDryRun, cancel) ? asked : null;
        var (before, after) = (Slug.For(review.Content), Slug.For(rewrite.Content));
        var follows = review.Published is null && after != before && MadeOf(before, review.Id).Contains(review.Slug);
        return follows && !isDryRun ? await ReserveAsync(after, review.Id, cancel) : review.Slug;
    }

    /// <summary>The slugs that a review may get for one that it wants, best first.</summary>
    private static IEnumerable<Slug> MadeOf(Slug wanted, ReviewId owner) =>
        [wanted, .. Enumerable.Range(2, NumberedTries).Select(wanted.Numbered), Slug.Parse(owner.ToString())];

    private Task<bool> TryHaveAsync(Slug slug, ReviewId owner, bool isDryRun, CancellationToken cancel) =>
        isDryRun ? addresses.IsFreeAsync(Address.Of(slug), owner, cancel) : TryReserveAsync(slug, owner, cancel);

    private Task<bool> TryReserveAsync(
        Slug slug, ReviewId owner, CancellationToken cancel) => addresses.TryReserveAsync(Address.Of(slug), owner, cancel);
}

using System.Globalization;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Reviews;

/// <summary>
/// Which pages name a review. There are places for <see cref="MostReaders"/> related pages and for the next in its column; whoever wants to
/// name the review takes one before it is saved. So a change of a review makes few other pages again, and whoever takes a review
/// back sees the place, or else the page that took it sees that the review was taken back.
/// </summary>
public sealed class Naming(IReviewIndex index, SideBySide sideBySide)
{
    /// <summary>How many pages name a review as related, as another of the author, or out of turn as the one before.</summary>
    public const int MostReaders = 4;

    /// <summary>The place of the next in the column; behind all that are numbers.</summary>
    private const string NextPlace = "next";

    /// <summary>How many places are read at once. A rebuild may give some more than are given to new pages.</summary>
    private const int PlacesAtOnce = 100;

    /// <summary>The review that is next behind one in its column, or was.</summary>
    public static async Task<ReviewId?> FindNextAsync(IReviewIndex index, ReviewId review, CancellationToken cancel) =>
        (await index.ListAsync(PointerList.ReadOnTo(review), after: null, PlacesAtOnce, cancel))
            .FirstOrDefault(pointer => pointer.Key == NextPlace)?.Review;

    /// <summary>The reviews whose pages name a review, or did.</summary>
    public async Task<IEnumerable<ReviewId>> ListReadersAsync(ReviewId review, CancellationToken cancel) =>
        (await ListPlacesAsync(review, cancel)).Select(pointer => pointer.Review).Distinct();

    /// <summary>Where the page of a review is, if readers see it.</summary>
    public async Task<IEnumerable<Slug>> ListPagesAsync(ReviewId review, CancellationToken cancel) =>
        (await index.ListAsync(PointerList.PageOf(review), after: null, PlacesAtOnce, cancel)).Select(pointer => Slug.Parse(pointer.Key));

    /// <summary>Takes a place, so that <paramref name="reader"/> may name the review.</summary>
    /// <returns><see langword="false"/> if so many are taken by others.</returns>
    public async Task<bool> TryTakeAsync(ReviewId review, ReviewId reader, int most, CancellationToken cancel)
    {
        var taken = await ListPlacesAsync(review, cancel);
        if (taken.Any(pointer => pointer.Review == reader)) return true;
        for (var number = 1; number <= most; number++)
        {
            var place = new Pointer(PointerList.ReadOnTo(review), number.ToString("D3", CultureInfo.InvariantCulture), reader);
            if (taken.All(pointer => pointer.Key != place.Key) && await index.TryPutAsync(place, over: null, cancel)) return true;
        }
        return false;
    }

    /// <summary>Takes the place of the next in the column, or another one if there is a next already.</summary>
    /// <returns><see langword="false"/> if so many are taken by others.</returns>
    public async Task<bool> TryFollowAsync(ReviewId review, ReviewId reader, int most, CancellationToken cancel) =>
        await index.TryPutAsync(new Pointer(PointerList.ReadOnTo(review), NextPlace, reader), over: null, cancel)
        || await TryTakeAsync(review, reader, most, cancel);

    /// <summary>
    /// Takes the places again that a review has taken, however many are taken: the index may have been made anew, and what the review
    /// names is stored.
    /// </summary>
    public async Task NoteAsync(Review review, CancellationToken cancel)
    {
        if (review.ReadOn is not { } readOn) return;
        if (readOn.Previous is { } previous) await TryFollowAsync(previous, review.Id, int.MaxValue, cancel);
        await sideBySide.ForEachAsync(
            [.. readOn.Related, .. readOn.AlsoBy], (named, token) => TryTakeAsync(named, review.Id, int.MaxValue, token), cancel);
    }

    private Task<IReadOnlyList<Pointer>> ListPlacesAsync(ReviewId review, CancellationToken cancel) =>
        index.ListAsync(PointerList.ReadOnTo(review), after: null, PlacesAtOnce, cancel);
}

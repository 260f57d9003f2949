using System.Runtime.CompilerServices;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Listings;

/// <summary>Reads the reviews of a list by its pointers. Those that do not hold are left out.</summary>
/// <param name="index">The pointers.</param>
/// <param name="findReview">Reads a review: from the store, or once for many who ask.</param>
public sealed class ListingReader(IReviewIndex index, Func<ReviewId, CancellationToken, Task<Review?>> findReview)
{
    /// <summary>How many pointers are followed for one page of a search: past them it ends, full or not.</summary>
    public const int MostPointers = 1000;

    /// <summary>How many pointers are read at once.</summary>
    private const int PointersAtOnce = 100;

    /// <summary>How many reviews are read at once.</summary>
    private const int ReadsAtOnce = 16;

    /// <summary>All reviews of a list from the first on, or behind a key, read as they are asked for.</summary>
    /// <param name="list">The list.</param>
    /// <param name="after">The key; <see langword="null"/> for the first one on.</param>
    /// <param name="wanted">How many are going to be asked for, most likely.</param>
    /// <param name="cancel">Ends the walk.</param>
    public IAsyncEnumerable<Review> WalkNewestAsync(PointerList list, string? after, int wanted, CancellationToken cancel) =>
        WalkAsync(list, after, wanted, cancel).Select(place => place.Review).OfType<Review>();

    /// <summary>All that was published from <paramref name="begin"/> on and before <paramref name="end"/>, newest first.</summary>
    public async Task<IReadOnlyList<Review>> ReadBetweenAsync(DateTimeOffset begin, DateTimeOffset end, CancellationToken cancel) =>
        await WalkBetweenAsync(PointerList.All, Pointer.BeginningBefore(end), Pointer.BeginningBefore(begin), cancel).ToListAsync(cancel);

    /// <summary>All reviews of a list behind one key and before another.</summary>
    public IAsyncEnumerable<Review> WalkBetweenAsync(PointerList list, string? after, string? until, CancellationToken cancel) =>
        WalkAsync(list, after, PointersAtOnce, cancel, until).Select(place => place.Review).OfType<Review>();

    /// <summary>One page of what a filter lets through. It may be shorter than asked for and still have a next one.</summary>
    /// <param name="filter">What is looked for.</param>
    /// <param name="after">The key behind which the page begins; <see langword="null"/> for the first one.</param>
    /// <param name="count">How many reviews at most.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<ListingPage> SearchAsync(ReviewFilter filter, string? after, int count, CancellationToken cancel)
    {
        List<Review> found = [];
        var followed = 0;
        await foreach (var (pointer, review) in WalkAsync(filter.List, after, count + 1, cancel))
        {
            // What is full, or has gone far enough, goes on behind the last review it has seen: so the next page is never an empty one for
            // nothing.
            if (found.Count == count || followed == MostPointers) return new ListingPage(found, after);
            if (review is not null && filter.Passes(review)) found.Add(review);
            after = pointer.Key;
            followed++;
        }
        return new ListingPage(found, Next: null);
    }

    /// <summary>Every pointer of a list behind a key, each with the review that it leads to if it holds.</summary>
    /// <param name="list">The list.</param>
    /// <param name="after">Where to begin.</param>
    /// <param name="wanted">How many will do, if all are right: so many are read, and no more before they are asked for.</param>
    /// <param name="cancel">Ends the walk.</param>
    /// <param name="until">The key before which the walk ends; <see langword="null"/> for the list's end.</param>
    private async IAsyncEnumerable<(Pointer Pointer, Review? Review)> WalkAsync(PointerList list, string? after, int wanted,
        [EnumeratorCancellation] CancellationToken cancel, string? until = null)
    {
        IReadOnlyList<Pointer> pointers;
        var isAtEnd = false;
        var followed = 0;
        do
        {
            pointers = await index.ListAsync(list, after, PointersAtOnce, cancel);
            isAtEnd = pointers.Count < PointersAtOnce || (until is not null && string.CompareOrdinal(pointers[^1].Key, until) >= 0);
            for (var rest = Before(until, pointers); rest.Count > 0;)
            {
                var chunk = rest.Take(followed < wanted ? Math.Min(ReadsAtOnce, wanted - followed) : ReadsAtOnce).ToList();
                var read = await Task.WhenAll(chunk.Select(pointer => findReview(pointer.Review, cancel)));
                foreach (var (pointer, review) in chunk.Zip(read))
                    yield return (pointer, pointer.HoldsFor(review) ? review : null);
                followed += chunk.Count;
                rest = [.. rest.Skip(chunk.Count)];
            }
            after = pointers.Count > 0 ? pointers[^1].Key : after;
        }
        while (!isAtEnd);
    }

    private static IReadOnlyList<Pointer> Before(string? until, IReadOnlyList<Pointer> pointers) =>
        until is null ? pointers : [.. pointers.TakeWhile(pointer => string.CompareOrdinal(pointer.Key, until) < 0)];
}

/// <summary>A page of a list.</summary>
/// <param name="Reviews">The reviews, in the list's order.</param>
/// <param name="Next">The key behind which the next page begins; <see langword="null"/> on the last one.</param>
public sealed record ListingPage(IReadOnlyList<Review> Reviews, string? Next);

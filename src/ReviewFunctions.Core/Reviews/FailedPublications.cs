using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Reviews;

/// <summary>Finds the reviews whose publication was tried in vain, by the messages that wait for another try.</summary>
public sealed class FailedPublications(IOutbox outbox, IReviewStore reviews)
{
    /// <summary>One page of those that a filter lets through, last created first. It may be shorter than asked for and still have a
    /// next one.</summary>
    /// <param name="filter">What is looked for.</param>
    /// <param name="after">The key behind which the page begins; <see langword="null"/> for the first one.</param>
    /// <param name="count">How many reviews at most.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<ListingPage> SearchAsync(ReviewFilter filter, string? after, int count, CancellationToken cancel)
    {
        var failed = (await outbox.ListFailedAsync(cancel)).Select(message => Pointer.InEvery(message.Review)).Distinct()
            .Where(place => string.CompareOrdinal(place.Key, after) > 0).OrderBy(place => place.Key, StringComparer.Ordinal);
        List<Review> found = [];
        var followed = 0;
        foreach (var place in failed)
        {
            if (found.Count == count || followed++ == ListingReader.MostPointers) return new ListingPage(found, after);
            if (await reviews.FindAsync(place.Review, cancel) is { } review && filter.Passes(review)) found.Add(review);
            after = place.Key;
        }
        return new ListingPage(found, Next: null);
    }
}

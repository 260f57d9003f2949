using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Listings;

/// <summary>Reads the reviews of a scope by its pointers.</summary>
public sealed class ListingReader(IReviewIndex index, IReviewStore reviews)
{
    /// <summary>How many reviews are read at once.</summary>
    private const int ReadsAtOnce = 16;

    /// <summary>The first <paramref name="count"/> reviews of a scope, or all if there are fewer.</summary>
    public async Task<IReadOnlyList<Review>> ReadNewestAsync(Scope scope, int count, CancellationToken cancel)
    {
        List<Review> newest = [];
        string? after = null;
        do
        {
            var page = await ReadPageAsync(scope, after, count - newest.Count, cancel);
            newest.AddRange(page.Reviews);
            after = page.Next;
        }
        while (after is not null && newest.Count < count);
        return newest;
    }

    /// <summary>One page of a scope. It may be shorter than asked for and still have a next one, since pointers that do not hold are left out.</summary>
    public async Task<ListingPage> ReadPageAsync(Scope scope, string? after, int count, CancellationToken cancel)
    {
        var pointers = await index.ListAsync(scope, after, count, cancel);
        List<Review> found = [];
        foreach (var chunk in pointers.Chunk(ReadsAtOnce))
        {
            var read = await Task.WhenAll(chunk.Select(pointer => reviews.FindAsync(pointer.Review, cancel)));
            found.AddRange(chunk.Zip(read).Where(pair => pair.First.HoldsFor(pair.Second)).Select(pair => pair.Second).OfType<Review>());
        }
        return new ListingPage(found, pointers.Count == count ? pointers[^1].Key : null);
    }
}

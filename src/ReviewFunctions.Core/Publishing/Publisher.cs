using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Brings everything derived from reviews to what is stored now. It can be killed at any point and done again at any time, by anyone.</summary>
public sealed class Publisher(IReviewStore reviews, PointerUpkeep pointers, Editions editions, DocumentPress press, IOutbox outbox)
{
    /// <summary>How many revisions are read at once: at their longest some ten megabytes. More than one, since each page begins with the last of the one before.</summary>
    private const int RevisionsAtOnce = 50;

    /// <summary>Publishes the changes of a set of outbox rows, rendering each document once, and removes the rows.</summary>
    public async Task PublishAsync(IReadOnlyList<ReviewChanged> rows, CancellationToken cancel)
    {
        var changes = rows.GroupBy(row => row.Review)
            .Select(group => new ReviewFootprint(group.Key, group.Min(row => row.FromRevision)));
        await RefreshAsync([.. changes], cancel);
        await outbox.RemoveAsync(rows, cancel);
    }

    /// <summary>Publishes what reviews touch. A review that is changed meanwhile is begun again, so that nothing of an older state stays.</summary>
    public async Task RefreshAsync(IReadOnlyList<ReviewFootprint> footprints, CancellationToken cancel)
    {
        var open = footprints;
        while (open.Count > 0)
        {
            await Task.WhenAll(open.Select(footprint => WidenAsync(footprint, cancel)));
            await Task.WhenAll(open.SelectMany(footprint => footprint.Pointers).Select(pointer => pointers.BringUpToDateAsync(pointer, cancel)));
            await Task.WhenAll(editions.TouchedBy(open).Select(set => press.PressAsync(set, cancel)));
            var moved = await Task.WhenAll(open.Select(footprint => HasMovedAsync(footprint, cancel)));
            open = [.. open.Zip(moved).Where(pair => pair.Second).Select(pair => pair.First)];
        }
    }

    private async Task WidenAsync(ReviewFootprint footprint, CancellationToken cancel)
    {
        IReadOnlyList<Review> page;
        do
        {
            page = await reviews.ListRevisionsAsync(footprint.Review, footprint.ToRevision, RevisionsAtOnce, cancel);
            footprint.Widen(page);
        }
        while (page.Count == RevisionsAtOnce);
    }

    private async Task<bool> HasMovedAsync(ReviewFootprint footprint, CancellationToken cancel) =>
        await reviews.FindAsync(footprint.Review, cancel) is { } now && now.Revision != footprint.ToRevision;
}

using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Brings everything derived from reviews to what is stored now. It can be killed at any point and done again at any time, by anyone.</summary>
public sealed class Publisher(
    IReviewStore reviews, PointerUpkeep pointers, Registration registration, Editions editions, ChannelEditions channels, DocumentPress press, MonthUpkeep months,
    Announcing announcing, IOutbox outbox, TimeProvider time)
{
    /// <summary>How many revisions are read at once: at their longest some ten megabytes. More than one, since each page begins with the last of the one before.</summary>
    private const int RevisionsAtOnce = 50;

    /// <summary>Publishes the changes of a set of outbox rows, rendering each document once, and removes the rows.</summary>
    public async Task PublishAsync(IReadOnlyList<ReviewChanged> rows, CancellationToken cancel)
    {
        using var span = Signals.Begin("publish")?.SetTag("rows", rows.Count);
        var changes = rows.GroupBy(row => row.Review)
            .Select(group => new ReviewFootprint(group.Key, group.Min(row => row.FromRevision)))
            .ToList();
        await RefreshAsync(changes, cancel);
        await announcing.AnnounceAsync(changes.SelectMany(change => change.Channels), rows, cancel);
        await outbox.RemoveAsync(rows, cancel);
        PublicationMeter.Published(rows, time.GetUtcNow());
    }

    /// <summary>Brings everything that reviews touch up to date.</summary>
    public Task RefreshAsync(IReadOnlyList<ReviewFootprint> footprints, CancellationToken cancel) => RefreshAsync(footprints, withLists: true, cancel);

    /// <summary>Brings the site's icons up to date.</summary>
    public Task RefreshIconsAsync(CancellationToken cancel) => press.PressAsync(editions.Furniture(), cancel);

    /// <summary>Takes the names away from channels that only an erased review gave them.</summary>
    public async Task ForgetSpellingsAsync(ReviewFootprint erased, CancellationToken cancel)
    {
        await registration.ForgetSpellingsAsync(erased.Channels, cancel);
        await Task.WhenAll(erased.Channels.Select(channels.Of).Append(channels.Directory()).Select(set => press.PressAsync(set, cancel)));
    }

    /// <summary>Brings the pointers and the pages of reviews up to date, and leaves channels and months to whoever goes through all of them anyway.</summary>
    public Task RefreshPagesAsync(IReadOnlyList<ReviewFootprint> footprints, CancellationToken cancel) => RefreshAsync(footprints, withLists: false, cancel);

    /// <summary>Publishes what reviews touch. A review that is changed meanwhile is begun again, so that nothing of an older state stays.</summary>
    private async Task RefreshAsync(IReadOnlyList<ReviewFootprint> footprints, bool withLists, CancellationToken cancel)
    {
        var open = footprints;
        while (open.Count > 0)
        {
            await Task.WhenAll(open.Select(footprint => WidenAsync(footprint, cancel)));
            var added = await registration.RegisterAsync(open.SelectMany(footprint => footprint.Channels), cancel);
            await Task.WhenAll(open.SelectMany(footprint => footprint.Pointers).Select(pointer => pointers.BringUpToDateAsync(pointer, cancel)));
            var published = open.SelectMany(footprint => footprint.Published);
            if (withLists) await RefreshListsAsync(open, await months.RegisterAsync(published, cancel), cancel);
            else await months.AddAsync(published, cancel);
            await Task.WhenAll(editions.PagesTouchedBy(open).Select(set => press.PressAsync(set, cancel)));
            await ListAsync(added, cancel);
            var moved = await Task.WhenAll(open.Select(footprint => HasMovedAsync(footprint, cancel)));
            open = [.. open.Zip(moved).Where(pair => pair.Second).Select(pair => pair.First)];
        }
    }

    /// <summary>Makes the channels and the months of reviews. What is registered of the months comes first: the feed of all reviews leads to the newest archive.</summary>
    private Task RefreshListsAsync(IReadOnlyList<ReviewFootprint> footprints, IReadOnlyList<TouchedMonth> touched, CancellationToken cancel) =>
        Task.WhenAll(editions.ChannelsTouchedBy(footprints).Select(set => press.PressAsync(set, cancel)).Append(months.PressAsync(touched, cancel)));

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

    /// <summary>Shows new channels in the directory.</summary>
    private async Task ListAsync(IReadOnlyList<Channel> added, CancellationToken cancel)
    {
        if (added.Count == 0) return;
        await press.PressAsync(channels.Directory(), cancel);
        await registration.MarkListedAsync(added, cancel);
    }

    private async Task<bool> HasMovedAsync(ReviewFootprint footprint, CancellationToken cancel) =>
        await reviews.FindAsync(footprint.Review, cancel) is { } now && now.Revision != footprint.ToRevision;
}

using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>
/// Brings everything derived from reviews to what is stored now. It can be killed at any point and done again at any time, by anyone.
/// </summary>
public sealed class Publisher(
    IReviewStore reviews, Naming naming, Translations translations, PointerSync pointers, DirectorySync directory,
    ChannelPageSync channelPages, MonthSync months, DocumentWriter writer, SideBySide sideBySide)
{
    /// <summary>
    /// How many revisions are read at once: at their longest some ten megabytes. More than one, since each page begins with the last of
    /// the one before.
    /// </summary>
    private const int RevisionsAtOnce = 50;

    /// <summary>
    /// Brings everything that reviews affect up to date. A review that is changed meanwhile is begun again, so that nothing of an older
    /// state stays.
    /// </summary>
    public async Task RefreshAsync(IReadOnlyList<AffectedDocuments> changes, CancellationToken cancel)
    {
        for (var open = changes; open.Count > 0; open = await MovedAsync(open, cancel))
        {
            await SyncPointersAsync(open, cancel);
            await sideBySide.ForEachAsync(open, AddReadersAsync, cancel);
            var planned = await months.PlanAsync(open.SelectMany(change => change.Places), cancel);
            List<PublicDocument> absent = [.. open.SelectMany(change => change.NewPages)];
            var pass = await writer.WriteAsync([.. open.SelectMany(change => change.All), .. planned.Items], absent, cancel);
            await months.FinishAsync(planned, pass, cancel);
            var touched = open.SelectMany(change => change.Channels.Concat(change.Works));
            List<RegisteredChannel> channels = [.. touched.SelectMany(pass.FindAll)];
            await channelPages.WriteAsync(channels, [.. open.SelectMany(change => change.Keys)], cancel);
            await directory.ListAsync(channels, pass, cancel);
        }
    }

    /// <summary>
    /// Brings the pointers and the pages of reviews up to date, and leaves channels and months to whoever goes through all of them anyway.
    /// </summary>
    public async Task RefreshPagesAsync(IReadOnlyList<AffectedDocuments> changes, CancellationToken cancel)
    {
        for (var open = changes; open.Count > 0; open = await MovedAsync(open, cancel))
        {
            await SyncPointersAsync(open, cancel);
            await directory.AddMissingAsync(open.SelectMany(change => change.Channels), cancel);
            await months.AddMissingAsync(open.SelectMany(change => change.Names.Published), cancel);
            await writer.WriteAsync([.. open.SelectMany(change => change.PagesAndWorks)], cancel);
        }
    }

    private async Task SyncPointersAsync(IReadOnlyList<AffectedDocuments> changes, CancellationToken cancel)
    {
        await sideBySide.ForEachAsync(changes, WidenAsync, cancel);
        await pointers.SyncAsync(
            [.. changes.SelectMany(change => change.Pointers)], [.. changes.SelectMany(change => change.NewPointers)], cancel);
    }

    /// <summary>Takes in what the review has now, and former revisions where nobody noted what they had.</summary>
    private async Task WidenAsync(AffectedDocuments change, CancellationToken cancel)
    {
        if (change.RevisionsFrom is { } first) await ReadRevisionsAsync(change, first, cancel);
        if (await reviews.FindAsync(change.Review, cancel) is { } now) change.Widen(now);
    }

    /// <summary>
    /// Takes in the pages that lead to a review, if they show it otherwise than before. Where they are is known by pointers, so that no
    /// review is read for it. A rebuild comes to all of them anyway.
    /// </summary>
    private async Task AddReadersAsync(AffectedDocuments change, CancellationToken cancel)
    {
        if (!change.ChangesLinks) return;
        List<ReviewId> readers =
        [
            .. await naming.ListReadersAsync(change.Review, cancel), .. change.Previous,
            .. await translations.ListReadersAsync(change.Review, change.Names.Originals, cancel),
        ];
        foreach (var reader in readers.Distinct()) change.Readers.UnionWith(await naming.ListPagesAsync(reader, cancel));
    }

    private async Task ReadRevisionsAsync(AffectedDocuments change, int first, CancellationToken cancel)
    {
        IReadOnlyList<Review> page;
        var from = Math.Max(first, change.ToRevision);
        do
        {
            page = await reviews.ListRevisionsAsync(change.Review, from, RevisionsAtOnce, cancel);
            foreach (var revision in page) change.Widen(revision);
            from = change.ToRevision;
        }
        while (page.Count == RevisionsAtOnce);
    }

    /// <summary>Those of which there is a newer revision than was published.</summary>
    private async Task<IReadOnlyList<AffectedDocuments>> MovedAsync(IReadOnlyList<AffectedDocuments> changes, CancellationToken cancel)
    {
        var moved = await sideBySide.SelectAsync(changes, HasMovedAsync, cancel);
        return [.. changes.Zip(moved).Where(pair => pair.Second).Select(pair => pair.First)];
    }

    private async Task<bool> HasMovedAsync(AffectedDocuments change, CancellationToken cancel) =>
        await reviews.FindAsync(change.Review, cancel) is { } now && now.Revision != change.ToRevision;
}

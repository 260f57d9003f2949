using ReviewFunctions.Core.Archives;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Sitemaps;

namespace ReviewFunctions.Core.Months;

/// <summary>Says which documents of months reviews affect, and makes the archives of neighbouring months lead to each other.</summary>
public sealed class MonthSync(IMonthRegistry months, IReviewIndex index, DocumentWriter writer, DerivedWrites writes, SideBySide sideBySide)
{
    /// <summary>How many pointers are counted at once.</summary>
    private const int PointersAtOnce = 1000;

    /// <summary>
    /// What reviews affect that were published at these times, as far as the registry and the pointers tell: <see cref="FinishAsync"/>
    /// knows better.
    /// </summary>
    public async Task<PlannedMonths> PlanAsync(IEnumerable<DateTimeOffset> published, CancellationToken cancel)
    {
        var oldest = published.GroupBy(Month.Of).ToDictionary(times => times.Key, times => times.Min());
        if (oldest.Count == 0) return new PlannedMonths(oldest, []);
        var documents = (await sideBySide.SelectAsync([.. oldest.Values], PlanAsync, cancel)).SelectMany(some => some);
        return new PlannedMonths(oldest, [.. oldest.Keys.Select(month => new MonthRow(month)), .. documents, .. MonthIndexDocument.All]);
    }

    /// <summary>
    /// Writes what the plan did not foresee, since a month has other archives now, and makes its neighbours lead to those that it has.
    /// That this is so is noted only over the row that was read before: so no handler that dies leaves them as they were, and most
    /// publications leave them alone.
    /// </summary>
    public async Task FinishAsync(PlannedMonths planned, WritePass pass, CancellationToken cancel)
    {
        if (planned.Oldest.Count == 0) return;
        List<TouchedMonth> touched = [.. planned.Oldest.Keys.Select(pass.Find)];
        var affected = touched.SelectMany(month => DocumentsOf(month.Month, month.FirstArchiveOf(planned.Oldest[month.Month.Month])));
        List<DerivedItem> missed = [.. affected.Except(planned.Items)];
        if (missed.Count > 0) await writer.WriteAsync(missed, cancel);
        List<TouchedMonth> unlinked = [.. touched.Where(month => !month.Month.IsLinked)];
        await writes.WriteAsync(unlinked, FindAsync, LinkAsync, TryNoteAsync, cancel);
    }

    /// <summary>Makes everything of some months again.</summary>
    public async Task RefreshAsync(IReadOnlyList<Month> some, CancellationToken cancel)
    {
        var planned = await PlanAsync(some.Select(month => month.Begin), cancel);
        await FinishAsync(planned, await writer.WriteAsync(planned.Items, cancel), cancel);
    }

    /// <summary>Registers months that are not, and leaves their documents to whoever goes through all of them anyway.</summary>
    public Task AddMissingAsync(IEnumerable<DateTimeOffset> published, CancellationToken cancel) =>
        sideBySide.ForEachAsync([.. published.Select(Month.Of).Distinct()], async (month, token) =>
        {
            if (await months.FindAsync(month, token) is null) await months.TryPutAsync(new PublishedMonth(month), token);
        }, cancel);

    private async Task<IEnumerable<DerivedItem>> PlanAsync(DateTimeOffset oldest, CancellationToken cancel)
    {
        var month = Month.Of(oldest);
        return DocumentsOf(await months.FindAsync(month, cancel) ?? new PublishedMonth(month), await FirstArchiveAsync(oldest, cancel));
    }

    /// <summary>The archives of a month and its sitemaps, from one archive on, those that it no longer has included.</summary>
    private static IEnumerable<DerivedItem> DocumentsOf(PublishedMonth month, int first)
    {
        for (var part = Sitemap.PartOf(first); part <= month.SitemapParts; part++) yield return new MonthSitemapDocument(month.Month, part);
        for (var number = first; number <= month.MostArchives; number++)
            foreach (var document in ArchivePageDocument.AllOf(new Archive(month.Month, number)))
                yield return document;
    }

    /// <summary>The first archive that a review may change that was published at a time, by the pointers before it in its month.</summary>
    private async Task<int> FirstArchiveAsync(DateTimeOffset published, CancellationToken cancel)
    {
        var (after, end) = (Pointer.BeginningBefore(published), Pointer.BeginningBefore(Month.Of(published).Begin));
        var before = 0;
        while (true)
        {
            var page = await index.ListAsync(Scope.All, after, PointersAtOnce, cancel);
            var inMonth = page.Count(pointer => string.CompareOrdinal(pointer.Key, end) < 0);
            before += inMonth;
            if (inMonth < PointersAtOnce) return Archive.TouchedAt(before);
            after = page[^1].Key;
        }
    }

    private Task<PublishedMonth?> FindAsync(TouchedMonth month, CancellationToken cancel) => months.FindAsync(month.Month.Month, cancel);

    /// <summary>
    /// Makes the archives where these months meet others: those of their neighbours, and their own if they lead elsewhere by now.
    /// </summary>
    private async Task<WritePass> LinkAsync(IReadOnlyList<TouchedMonth> unlinked, CancellationToken cancel)
    {
        var chain = await ArchiveChain.ReadAsync(months, cancel);
        var archives = unlinked.SelectMany(month => MeetingAt(month, chain)).Distinct();
        return await writer.WriteAsync([.. archives.SelectMany(ArchivePageDocument.AllOf)], cancel);
    }

    private static IEnumerable<Archive> MeetingAt(TouchedMonth touched, ArchiveChain chain)
    {
        var month = touched.Month.Month;
        var (older, newer) = (chain.Before(month)?.Last, chain.After(month)?.First);
        if (older is not null) yield return older;
        if (newer is not null) yield return newer;
        if (chain.Months.FirstOrDefault(other => other.Month == month) is not { } own) yield break;
        if (older != touched.Older) yield return own.First;
        if (newer != touched.Newer) yield return own.Last;
    }

    private async Task<bool> TryNoteAsync(TouchedMonth month, PublishedMonth? read, WritePass linked, CancellationToken cancel) =>
        read is null or { IsLinked: true } || await months.TryPutAsync(read with { IsLinked = true }, cancel);
}

/// <summary>What is to be written of months.</summary>
/// <param name="Oldest">The months, each with the time of the oldest review in it that changed.</param>
/// <param name="Items">Their rows and documents.</param>
public sealed record PlannedMonths(IReadOnlyDictionary<Month, DateTimeOffset> Oldest, IReadOnlyList<DerivedItem> Items);

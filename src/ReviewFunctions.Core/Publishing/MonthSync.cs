using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Months;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Says which documents of months reviews affect, and makes the archives of neighbouring months lead to each other.</summary>
public sealed class MonthSync(IMonthRegistry months, IReviewIndex index, DocumentWriter writer, DerivedWrites writes, SideBySide sideBySide)
{
    /// <summary>How many pointers are counted at once.</summary>
    private const int PointersAtOnce = 1000;

    /// <summary>
    /// What reviews affect that changed at these places, as far as the registry and the pointers tell: <see cref="FinishAsync"/> knows
    /// better.
    /// </summary>
    public async Task<PlannedMonths> PlanAsync(IEnumerable<PlaceInMonth> places, CancellationToken cancel)
    {
        var touched = places.GroupBy(place => Month.Of(place.Published))
            .ToDictionary(ofMonth => ofMonth.Key, ofMonth => TouchedPlaces.Of([.. ofMonth]));
        if (touched.Count == 0) return new PlannedMonths(touched, []);
        var documents = (await sideBySide.SelectAsync([.. touched], PlanAsync, cancel)).SelectMany(some => some);
        return new PlannedMonths(touched, [.. touched.Keys.Select(month => new MonthRow(month)), .. documents, .. MonthIndexDocument.All]);
    }

    /// <summary>
    /// Writes what the plan did not foresee, since a month has other archives now, and makes its neighbours lead to those that it has.
    /// That this is so is noted only over the row that was read before: so no handler that dies leaves them as they were, and most
    /// publications leave them alone.
    /// </summary>
    public async Task FinishAsync(PlannedMonths planned, WritePass pass, CancellationToken cancel)
    {
        if (planned.Places.Count == 0) return;
        List<TouchedMonth> touched = [.. planned.Places.Keys.Select(pass.Find)];
        var affected = touched.SelectMany(month => DocumentsOf(month.Month, planned.Places[month.Month.Month], month.CountBefore));
        List<DerivedItem> missed = [.. affected.Except(planned.Items)];
        if (missed.Count > 0) await writer.WriteAsync(missed, cancel);
        List<TouchedMonth> unlinked = [.. touched.Where(month => !month.Month.IsLinked)];
        await writes.WriteAsync(unlinked, FindAsync, LinkAsync, TryNoteAsync, cancel);
    }

    /// <summary>Makes everything of some months again.</summary>
    public async Task RefreshAsync(IReadOnlyList<Month> some, CancellationToken cancel)
    {
        var planned = await PlanAsync(some.Select(month => new PlaceInMonth(month.Begin, IsKept: false)), cancel);
        await FinishAsync(planned, await writer.WriteAsync(planned.Items, cancel), cancel);
    }

    /// <summary>Registers months that are not, and leaves their documents to whoever goes through all of them anyway.</summary>
    public Task AddMissingAsync(IEnumerable<DateTimeOffset> published, CancellationToken cancel) =>
        sideBySide.ForEachAsync([.. published.Select(Month.Of).Distinct()], async (month, token) =>
        {
            if (await months.FindAsync(month, token) is null) await months.TryPutAsync(new PublishedMonth(month), token);
        }, cancel);

    private async Task<IEnumerable<DerivedItem>> PlanAsync(KeyValuePair<Month, TouchedPlaces> touched, CancellationToken cancel)
    {
        var (month, places) = touched;
        var before = await ListBeforeAsync(month, places.End, cancel);
        return DocumentsOf(await months.FindAsync(month, cancel) ?? new PublishedMonth(month), places, CountBefore);

        int CountBefore(DateTimeOffset end)
        {
            var key = Pointer.BeginningBefore(end);
            return before.Count(other => string.CompareOrdinal(other, key) > 0);
        }
    }

    /// <summary>
    /// The archives of a month that changed, those that it no longer has included, and the parts of its sitemap and of the search.
    /// </summary>
    private static IEnumerable<DerivedItem> DocumentsOf(PublishedMonth month, TouchedPlaces places, Func<DateTimeOffset, int> countBefore)
    {
        var archives = places.ArchivesOf(month.MostArchives, countBefore);
        List<int> parts = [.. archives.Select(PublishedMonth.PartOf).Distinct()];
        return
        [
            .. parts.Select(part => new MonthSitemapDocument(month.Month, part)),
            .. parts.Select(part => new MonthSearchDocument(month.Month, part)),
            .. archives.SelectMany(number => ArchivePageDocument.AllOf(new Archive(month.Month, number))),
        ];
    }

    /// <summary>The keys of the pointers to what was published in a month and before a time.</summary>
    private async Task<IReadOnlyList<string>> ListBeforeAsync(Month month, DateTimeOffset time, CancellationToken cancel)
    {
        var (after, end) = (Pointer.BeginningBefore(time), Pointer.BeginningBefore(month.Begin));
        List<string> keys = [];
        while (true)
        {
            var page = await index.ListAsync(PointerList.All, after, PointersAtOnce, cancel);
            List<string> inMonth = [.. page.Select(pointer => pointer.Key).Where(key => string.CompareOrdinal(key, end) < 0)];
            keys.AddRange(inMonth);
            if (inMonth.Count < PointersAtOnce) return keys;
            after = inMonth[^1];
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
/// <param name="Places">The months, each with the places at which reviews changed.</param>
/// <param name="Items">Their rows and documents.</param>
public sealed record PlannedMonths(IReadOnlyDictionary<Month, TouchedPlaces> Places, IReadOnlyList<DerivedItem> Items);

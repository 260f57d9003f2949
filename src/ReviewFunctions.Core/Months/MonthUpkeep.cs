using ReviewFunctions.Core.Archives;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Months;

/// <summary>
/// Brings what is kept by months to what the stored reviews say now, whoever else is at it: first what is registered of each month, on which feeds
/// and archives depend, then the documents.
/// </summary>
public sealed class MonthUpkeep(IMonthRegistry months, MonthEditions editions, DocumentPress press)
{
    /// <summary>Registers months that are not, and leaves their documents to whoever goes through all of them anyway.</summary>
    public Task AddAsync(IEnumerable<DateTimeOffset> published, CancellationToken cancel) => Task.WhenAll(published.Select(Month.Of).Distinct().Select(async month =>
    {
        if (await months.FindAsync(month, cancel) is null) await months.TryPutAsync(new PublishedMonth(month), cancel);
    }));

    /// <summary>Registers what the months of reviews have now.</summary>
    /// <param name="published">The times at which reviews that changed were published.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<IReadOnlyList<TouchedMonth>> RegisterAsync(IEnumerable<DateTimeOffset> published, CancellationToken cancel) =>
        await Task.WhenAll(published.GroupBy(Month.Of).Select(times => RegisterAsync(times.Key, times.Min(), cancel)));

    /// <summary>Makes the sitemaps and archives of these months, and then the lists of both.</summary>
    public async Task PressAsync(IReadOnlyList<TouchedMonth> touched, CancellationToken cancel)
    {
        if (touched.Count == 0) return;
        await PressMonthsAsync(touched, cancel);
        await PressIndexAsync(cancel);
    }

    /// <summary>Makes the sitemaps and archives of these months, and the archives beside them if those lead elsewhere than they should.</summary>
    public async Task PressMonthsAsync(IReadOnlyList<TouchedMonth> touched, CancellationToken cancel)
    {
        await Task.WhenAll(touched.Select(month => press.PressAsync(editions.Of(month.Month, month.From), cancel)));
        await Task.WhenAll(touched.Select(month => LinkAsync(month.Month, cancel)));
    }

    /// <summary>Makes the lists of sitemaps and archives.</summary>
    public Task PressIndexAsync(CancellationToken cancel) => press.PressAsync(editions.Index(), cancel);

    /// <summary>Registers what a month's reviews say now: read before them, written only if it is still what was read, and written also when it is right.</summary>
    private async Task<TouchedMonth> RegisterAsync(Month month, DateTimeOffset oldest, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var known = await months.FindAsync(month, cancel) ?? new PublishedMonth(month);
            var reviews = await editions.ReadAsync(month, cancel);
            var now = Now(known, reviews);
            if (await months.TryPutAsync(now, cancel)) return new TouchedMonth(now, Archive.TouchedAt(reviews.Count(review => review.Published < oldest)));
        }
    }

    private static PublishedMonth Now(PublishedMonth known, IReadOnlyList<Review> reviews)
    {
        var archives = Archive.CountFor(reviews.Count);
        return known with
        {
            Changes = [.. reviews.Chunk(Sitemaps.Sitemap.MaxPages).Select(part => part.Max(review => review.Updated))],
            Archives = archives,
            MostArchives = Math.Max(known.MostArchives, archives),
            IsLinked = known.IsLinked && known.Archives == archives,
        };
    }

    /// <summary>
    /// Makes the neighbours of a month lead to the archives that it has, and notes that only if nobody has written the month meanwhile: so no handler
    /// that dies leaves them as they were, and what is published mostly leaves them alone.
    /// </summary>
    private async Task LinkAsync(PublishedMonth month, CancellationToken cancel)
    {
        for (var open = month; open is { IsLinked: false }; open = await months.FindAsync(month.Month, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            var chain = await ArchiveChain.ReadAsync(months, cancel);
            DocumentSet[] beside =
            [
                .. chain.Before(month.Month) is { } older ? [editions.Of(older, older.Archives)] : (DocumentSet[])[],
                .. chain.After(month.Month) is { } newer ? [editions.Of(newer, newer.First.Number)] : (DocumentSet[])[],
            ];
            await Task.WhenAll(beside.Select(set => press.PressAsync(set, cancel)));
            if (await months.TryPutAsync(open with { IsLinked = true }, cancel)) return;
        }
    }
}

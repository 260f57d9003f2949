using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Sitemaps;

/// <summary>Brings the sitemaps of months to what the stored reviews say now, whoever else is at it.</summary>
public sealed class SitemapUpkeep(IMonthRegistry months, SitemapEditions editions, DocumentPress press)
{
    /// <summary>Registers months that are not, and leaves their sitemaps to whoever goes through all of them anyway.</summary>
    public Task RegisterAsync(IEnumerable<Month> touched, CancellationToken cancel) => Task.WhenAll(touched.Distinct().Select(async month =>
    {
        if (await months.FindAsync(month, cancel) is null) await months.TryPutAsync(new PublishedMonth(month), cancel);
    }));

    /// <summary>Makes the sitemaps of these months, and then the index.</summary>
    public async Task RefreshAsync(IEnumerable<Month> touched, CancellationToken cancel)
    {
        var distinct = touched.Distinct().ToList();
        if (distinct.Count == 0) return;
        await RefreshMonthsAsync(distinct, cancel);
        await RefreshIndexAsync(cancel);
    }

    /// <summary>Makes the sitemaps of these months.</summary>
    public Task RefreshMonthsAsync(IEnumerable<Month> touched, CancellationToken cancel) => Task.WhenAll(touched.Select(async month =>
    {
        var registered = await BringUpToDateAsync(month, cancel);
        await press.PressAsync(editions.Of(registered), cancel);
    }));

    /// <summary>Makes the index.</summary>
    public Task RefreshIndexAsync(CancellationToken cancel) => press.PressAsync(editions.Index(), cancel);

    /// <summary>Registers what a month's reviews say now: read before them, written only if it is still what was read, and written also when it is right.</summary>
    private async Task<PublishedMonth> BringUpToDateAsync(Month month, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var known = await months.FindAsync(month, cancel) ?? new PublishedMonth(month);
            var now = await editions.ReadAsync(known, cancel);
            if (await months.TryPutAsync(now, cancel)) return now;
        }
    }
}

using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Sitemaps;

/// <summary>Says which sitemaps there are and how each is rendered from what is stored: one or more for each month, and an index.</summary>
public sealed class SitemapEditions(CurrentSite sites, IMonthRegistry months, ListingReader listings)
{
    /// <summary>How many months are read at once for the index.</summary>
    private const int MonthsAtOnce = 1000;

    /// <summary>The parts of a month, those that it no longer has included. The name tells how many, since a set with more of them is another.</summary>
    public DocumentSet Of(PublishedMonth month) => new(
        $"sitemap:{month.Month}/{month.Parts}",
        [.. Enumerable.Range(1, month.Parts).Select(part => SiteAddresses.SitemapPath(month.Month, part))],
        cancel => RenderAsync(month, cancel));

    /// <summary>The list of all parts of all months.</summary>
    public DocumentSet Index() => new("sitemap", [SiteAddresses.SitemapIndexPath], RenderIndexAsync);

    /// <summary>What is registered of a month, by its reviews as they are stored now.</summary>
    public async Task<PublishedMonth> ReadAsync(PublishedMonth known, CancellationToken cancel)
    {
        var parts = await ReadPartsAsync(known.Month, cancel);
        return known with { Changes = [.. parts.Select(part => part.Max(review => review.Updated))], Parts = Math.Max(known.Parts, parts.Count) };
    }

    private async Task<IReadOnlyList<Document>> RenderAsync(PublishedMonth month, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var parts = await ReadPartsAsync(month.Month, cancel);
        return [.. Enumerable.Range(1, month.Parts).Select(part => new Document(
            SiteAddresses.SitemapPath(month.Month, part),
            Sitemap.ContentType,
            CachePolicy.Feed,
            Sitemap.Write(parts.ElementAtOrDefault(part - 1)?.Select(review => SitemapEntry.Of(site, review)) ?? [])) { Gone = part > parts.Count })];
    }

    private async Task<IReadOnlyList<Document>> RenderIndexAsync(CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        List<PublishedMonth> all = [];
        while (await months.ListAsync(all.LastOrDefault()?.Month, MonthsAtOnce, cancel) is { Count: > 0 } more) all.AddRange(more);
        var parts = all.SelectMany(month => month.Changes.Select((changed, part) => new SitemapEntry(site.Resolve(SiteAddresses.SitemapPath(month.Month, part + 1)), changed)));
        return [new Document(SiteAddresses.SitemapIndexPath, Sitemap.ContentType, CachePolicy.Feed, Sitemap.WriteIndex(parts.Prepend(new SitemapEntry(site.Resolve(SiteAddresses.ChannelSitemapPath)))))];
    }

    /// <summary>A month's reviews, oldest first, so that a new one changes the last part alone.</summary>
    private async Task<IReadOnlyList<Review[]>> ReadPartsAsync(Month month, CancellationToken cancel) =>
        [.. (await listings.ReadBetweenAsync(month.Begin, month.End, cancel)).Reverse().Chunk(Sitemap.MaxPages)];
}

using Microsoft.Extensions.Caching.Memory;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Feeds;

/// <summary>
/// Makes the entries of feeds, each once: a review is in many feeds, and making HTML of Markdown is most of the work. An entry depends on a
/// revision of its review and on one of the site's settings, which never change, so what is remembered is never out of date.
/// </summary>
public sealed class FeedEntries : IDisposable
{
    /// <summary>How much content is remembered, in UTF-16 code units.</summary>
    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = ProcessMemory.Current.EntryCharacters });

    /// <summary>The entry of a review that was published.</summary>
    /// <exception cref="ArgumentException">The review was never published.</exception>
    public FeedEntry Of(SiteSettings site, Review review, ShownImages images)
    {
        var key = (review.Id, review.Revision, site.Revision, site.BaseUrl, images.RevisionsOf(review));
        if (_made.TryGetValue(key, out FeedEntry? known) && known is not null) return known;
        var entry = FeedEntry.Of(site, review, images);
        return _made.Set(key, entry, new MemoryCacheEntryOptions { Size = entry.Content.Length + 1000 });
    }

    /// <inheritdoc/>
    public void Dispose() => _made.Dispose();
}

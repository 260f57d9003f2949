using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Sitemaps;

/// <summary>A page in a sitemap.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Updated">When it was last changed in a way that readers should notice; <see langword="null"/> for a page that changes with
/// others.</param>
public sealed record SitemapEntry(Uri Address, DateTimeOffset? Updated = null)
{
    /// <summary>
    /// The most images of a page
    /// (<see href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps">image sitemaps</see>).
    /// </summary>
    public const int MaxImages = 1000;

    /// <summary>The addresses of the images on it.</summary>
    public IReadOnlyList<Uri> Images { get; init; } = [];

    /// <summary>The page of a review.</summary>
    public static SitemapEntry Of(SiteSettings site, Review review) => new(site.Permalink(review.Slug), review.Updated);
}

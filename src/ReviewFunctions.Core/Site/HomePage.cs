using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>The site's first page: the newest reviews.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Newest">Published reviews, newest first.</param>
public sealed record HomePage(SiteSettings Site, IReadOnlyList<Review> Newest) : ListPage(Site, Newest);

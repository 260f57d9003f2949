using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>What stands at an address that a review had before.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Target">Where the review is now.</param>
public sealed record MovedPage(SiteSettings Site, Uri Target) : Page(Site);

using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>What stands at an address where nothing ever was.</summary>
/// <param name="Site">The publication.</param>
public sealed record NotFoundPage(SiteSettings Site) : Page(Site);

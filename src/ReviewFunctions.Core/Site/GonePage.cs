using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>What stands at the address of a review that was withdrawn or deleted.</summary>
/// <param name="Site">The publication.</param>
public sealed record GonePage(SiteSettings Site) : Page(Site);

using ReviewFunctions.Core.Months;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>All months that have reviews.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Months">The months, newest first.</param>
public sealed record ArchiveIndexPage(SiteSettings Site, IReadOnlyList<PublishedMonth> Months) : Page(Site);

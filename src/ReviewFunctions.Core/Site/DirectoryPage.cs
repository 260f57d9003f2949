using ReviewFunctions.Core.Channels;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>All that readers can subscribe to.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Channels">The channels, that of all reviews first.</param>
public sealed record DirectoryPage(SiteSettings Site, IReadOnlyList<Channel> Channels) : Page(Site);

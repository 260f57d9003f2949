using ReviewFunctions.Core.Channels;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>All that readers can subscribe to.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Channels">The channels, that of all reviews first.</param>
public sealed record DirectoryPage(SiteSettings Site, IReadOnlyList<Channel> Channels) : Page(Site);

/// <summary>All tags, all authors, or all channels of another kind.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Kind">Which kind; not that of all reviews.</param>
/// <param name="Channels">Those that have reviews, in the order of their names.</param>
public sealed record ChannelIndexPage(SiteSettings Site, ChannelKind Kind, IReadOnlyList<Channel> Channels) : Page(Site)
{
    /// <summary>How many reviews each has, as far as they are counted.</summary>
    public IReadOnlyDictionary<Channel, int> Counts { get; init; } = new Dictionary<Channel, int>();
}

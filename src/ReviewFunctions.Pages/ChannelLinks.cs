using ReviewFunctions.Core.Channels;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>The feeds of a channel, as a page offers them.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Channel">The channel.</param>
public sealed record ChannelLinks(SiteSettings Site, Channel Channel);

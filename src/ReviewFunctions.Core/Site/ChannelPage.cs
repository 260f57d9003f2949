using ReviewFunctions.Core.Channels;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>The newest reviews of a channel.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Newest">Published reviews, newest first.</param>
public sealed record ChannelPage(SiteSettings Site, Channel Channel, IReadOnlyList<Review> Newest) : ListPage(Site, Newest);

using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Feeds;

/// <summary>
/// A feed's hubs and its own address as the header <c>Link</c>, where <see href="https://www.w3.org/TR/websub/#discovery">WebSub, 4</see>,
/// looks first.
/// </summary>
internal static class FeedLinks
{
    /// <summary>
    /// The longest header, in characters: it is stored with the document, which leaves it less than 8 KiB. Hubs beyond stand in the feed
    /// alone.
    /// </summary>
    private const int MaxLength = 6 * 1024;

    /// <summary>The value of the header; <see langword="null"/> for a feed that no hub knows of.</summary>
    internal static string? Of(Feed feed, FeedFormat format)
    {
        if (feed.Hubs.Count == 0) return null;
        var links = Link(format.AddressOf(feed), "self");
        foreach (var link in feed.Hubs.Select(hub => Link(hub, "hub")))
            if (links.Length + link.Length < MaxLength) links += $", {link}";
        return links;
    }

    private static string Link(Uri address, string relation) => $"<{address.InAscii()}>; rel=\"{relation}\"";
}

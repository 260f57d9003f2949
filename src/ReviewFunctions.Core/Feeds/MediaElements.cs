using System.Xml.Linq;
using static ReviewFunctions.Core.Feeds.FeedNamespaces;

namespace ReviewFunctions.Core.Feeds;

/// <summary>The lead image in the words of <see href="https://www.rssboard.org/media-rss">Media RSS</see>, for XML feeds.</summary>
internal static class MediaElements
{
    internal static XElement Of(FeedImage image) => new(
        Media + "content",
        new XAttribute("url", image.Address.AbsoluteUri),
        new XAttribute("type", image.MediaType),
        new XAttribute("medium", "image"),
        new XAttribute("fileSize", image.Bytes),
        new XAttribute("width", image.Variant.Width),
        new XAttribute("height", image.Variant.Height),
        image.Description is { } description ? new XElement(Media + "description", new XAttribute("type", "plain"), description) : null,
        new XElement(
            Media + "thumbnail",
            new XAttribute("url", image.ThumbnailAddress.AbsoluteUri),
            new XAttribute("width", image.Thumbnail.Width),
            new XAttribute("height", image.Thumbnail.Height)),
        image.Credit is { } credit ? new XElement(Media + "credit", credit) : null);
}

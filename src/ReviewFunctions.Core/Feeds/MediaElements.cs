using System.Xml.Linq;
using static ReviewFunctions.Core.Feeds.FeedNamespaces;

namespace ReviewFunctions.Core.Feeds;

/// <summary>
/// The lead image in the words of <see href="https://www.rssboard.org/media-rss">Media RSS</see>, for XML feeds. What it shows is said in the content alone:
/// feedparser takes a <c>media:description</c> for the entry's text, and Atom readers that look at local names take text within <c>media:content</c> for it.
/// </summary>
internal static class MediaElements
{
    internal static IEnumerable<XElement> Of(FeedImage image)
    {
        yield return Content(image);
        if (image.Credit is { } credit) yield return new XElement(Media + "credit", credit);
    }

    private static XElement Content(FeedImage image) => new(
        Media + "content",
        new XAttribute("url", image.Address.AbsoluteUri),
        new XAttribute("type", image.MediaType),
        new XAttribute("medium", "image"),
        new XAttribute("fileSize", image.Bytes),
        new XAttribute("width", image.Variant.Width),
        new XAttribute("height", image.Variant.Height),
        new XElement(
            Media + "thumbnail",
            new XAttribute("url", image.ThumbnailAddress.AbsoluteUri),
            new XAttribute("width", image.Thumbnail.Width),
            new XAttribute("height", image.Thumbnail.Height)));
}

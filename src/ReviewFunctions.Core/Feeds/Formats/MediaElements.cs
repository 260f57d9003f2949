using System.Xml.Linq;
using static ReviewFunctions.Core.Feeds.Formats.FeedNamespaces;

namespace ReviewFunctions.Core.Feeds.Formats;

/// <summary>
/// The lead image in the words of <see href="https://www.rssboard.org/media-rss">Media RSS</see>, for XML feeds. What it shows is said only
/// where the entry has both a summary and content before it: feedparser takes <c>media:description</c> for the one that is missing, and
/// readers of Atom that look at local names take the text within <c>media:content</c> for content.
/// </summary>
internal static class MediaElements
{
    /// <param name="image">The image.</param>
    /// <param name="entry">The entry that opens with it.</param>
    /// <param name="isSummary">Whether the entry is written without its content.</param>
    internal static IEnumerable<XElement> Of(FeedImage image, FeedEntry entry, bool isSummary)
    {
        yield return Content(image, isDescribed: entry.Summary is not null && !isSummary);
        if (image.Credit is { } credit) yield return new XElement(Media + "credit", credit);
    }

    private static XElement Content(FeedImage image, bool isDescribed) => new(
        Media + "content",
        new XAttribute("url", image.Address.AbsoluteUri),
        new XAttribute("type", image.MediaType),
        new XAttribute("medium", "image"),
        new XAttribute("fileSize", image.Bytes),
        new XAttribute("width", image.File.Width),
        new XAttribute("height", image.File.Height),
        isDescribed && image.Description is { } description
            ? new XElement(Media + "description", new XAttribute("type", "plain"), description)
            : null,
        new XElement(
            Media + "thumbnail",
            new XAttribute("url", image.ThumbnailAddress.AbsoluteUri),
            new XAttribute("width", image.Thumbnail.Width),
            new XAttribute("height", image.Thumbnail.Height)));
}

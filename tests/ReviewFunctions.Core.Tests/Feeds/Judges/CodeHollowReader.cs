using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;

namespace ReviewFunctions.Core.Tests.Feeds.Judges;

/// <summary>What CodeHollow.FeedReader reads in feeds.</summary>
internal static class CodeHollowReader
{
    public static IReadOnlyList<JudgedFeed> Read(IEnumerable<byte[]> feeds) => [.. feeds.Select(Read)];

    private static JudgedFeed Read(byte[] written)
    {
        try
        {
            return new JudgedFeed(Fault: null, [.. FeedReader.ReadFromByteArray(written).Items.Select(Entry)]);
        }
        catch (Exception fault) when (fault is System.Xml.XmlException or FormatException or InvalidOperationException)
        {
            return new JudgedFeed(fault.Message, []);
        }
    }

    private static JudgedEntry Entry(FeedItem item) => new(
        item.Id, item.Title, item.PublishingDate?.ToUniversalTime(), (item.SpecificItem as AtomFeedItem)?.UpdatedDate?.ToUniversalTime(),
        item.Content, (item.SpecificItem as AtomFeedItem)?.Summary
            ?? item.Description, [.. item.Categories], Enclosures(item.SpecificItem));

    private static IReadOnlyList<JudgedEnclosure> Enclosures(BaseFeedItem item) => item switch
    {
        MediaRssFeedItem { Enclosure: { Url: not null } file } => [new JudgedEnclosure(file.Url, file.MediaType, file.Length)],
        Rss20FeedItem { Enclosure: { Url: not null } file } => [new JudgedEnclosure(file.Url, file.MediaType, file.Length)],
        AtomFeedItem entry =>
            [.. entry.Links.Where(link => link.Relation == "enclosure").Select(link => new JudgedEnclosure(link.Href, link.LinkType,
                link.Length))],
        _ => [],
    };
}

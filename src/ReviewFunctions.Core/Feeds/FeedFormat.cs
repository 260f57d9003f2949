using System.Collections.Immutable;
using ReviewFunctions.Core.Feeds.Formats;

namespace ReviewFunctions.Core.Feeds;

/// <summary>A format that feeds are written in. The one place that knows their names and content types.</summary>
public sealed class FeedFormat
{
    private readonly Func<Feed, byte[]> _write;

    private FeedFormat(string name, string extension, string mediaType, Func<Feed, byte[]> write)
    {
        _write = write;
        Name = name;
        FileName = $"feed.{extension}";
        SummaryFileName = $"feed-summary.{extension}";
        MediaType = mediaType;
    }

    /// <summary><see href="https://www.rssboard.org/rss-specification">RSS 2.0</see>.</summary>
    public static FeedFormat Rss { get; } = new("RSS", "xml", "application/rss+xml", RssWriter.Write);

    /// <summary><see href="https://www.rfc-editor.org/rfc/rfc4287">Atom 1.0</see>.</summary>
    public static FeedFormat Atom { get; } = new("Atom", "atom", "application/atom+xml", AtomWriter.Write);

    /// <summary><see href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</see>.</summary>
    public static FeedFormat Json { get; } = new("JSON Feed", "json", "application/feed+json", JsonFeedWriter.Write);

    /// <summary>All formats, the one that most readers know first.</summary>
    public static ImmutableArray<FeedFormat> All { get; } = [Rss, Atom, Json];

    /// <summary>The last parts of the addresses of a channel's feeds, in full and as summaries, in every format.</summary>
    public static IEnumerable<string> FileNames => All.SelectMany(format => new[] { format.FileName, format.SummaryFileName });

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>The last part of a feed's address.</summary>
    public string FileName { get; }

    /// <summary>The last part of the address of a feed that has summaries alone.</summary>
    public string SummaryFileName { get; }

    /// <summary>The media type without parameters, as links give it.</summary>
    public string MediaType { get; }

    /// <summary>The <c>Content-Type</c> that it is served with.</summary>
    public string ContentType => $"{MediaType}; charset=utf-8";

    /// <summary>Where a feed is in this format.</summary>
    public Uri AddressOf(Feed feed) => new(feed.Folder, FileNameOf(feed));

    /// <summary>The last part of a feed's address in this format.</summary>
    public string FileNameOf(Feed feed) => feed.IsSummary ? SummaryFileName : FileName;

    /// <summary>Where the feed of a folder is in this format.</summary>
    /// <param name="folder">An absolute address that ends in a slash.</param>
    public Uri AddressIn(Uri folder) => new(folder, FileName);

    /// <summary>Where the feed of a folder's summaries is in this format.</summary>
    /// <param name="folder">An absolute address that ends in a slash.</param>
    public Uri SummaryAddressIn(Uri folder) => new(folder, SummaryFileName);

    /// <summary>Writes a feed as UTF-8 without a byte order mark. The same feed gives the same bytes.</summary>
    public byte[] Write(Feed feed) => _write(feed);
}

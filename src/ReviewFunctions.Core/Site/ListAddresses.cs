using System.Globalization;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>Where the lists of reviews are, channels, months and archives, what they are called, and what is said of them.</summary>
public static class ListAddresses
{
    /// <summary>The path of a part of a month's sitemap, counted from 1.</summary>
    public static string SitemapPath(Month month, int part) =>
        part == 1 ? $"sitemap-{month}.xml" : string.Create(CultureInfo.InvariantCulture, $"sitemap-{month}-{part}.xml");

    /// <summary>The name of what the search knows of a part of a month, counted from 1, in the folder of the search.</summary>
    public static string SearchPart(Month month, int part) =>
        part == 1 ? $"{month}.json" : string.Create(CultureInfo.InvariantCulture, $"{month}-{part}.json");

    /// <summary>The id of a channel's feed, of the same kind and as lasting.</summary>
    public static string FeedId(this SiteSettings site, Channel channel) => channel.Kind == ChannelKind.All
        ? $"tag:{site.TagAuthority}:feed"
        : $"tag:{site.TagAuthority}:feed/{EscapedFolder(channel).TrimEnd('/')}";

    /// <summary>Where a channel's page and its feeds are: an absolute address that ends in a slash.</summary>
    public static Uri FolderOf(this SiteSettings site, Channel channel) => site.Resolve(EscapedFolder(channel));

    /// <summary>Where a page in which a channel goes on is below the site's address, not escaped.</summary>
    public static string PartFolder(Channel channel, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{channel.Folder}page/{number}/");

    /// <summary>The address of a page in which a channel goes on.</summary>
    public static Uri PartOf(this SiteSettings site, Channel channel, int number) =>
        site.Resolve(string.Create(CultureInfo.InvariantCulture, $"{EscapedFolder(channel)}page/{number}/"));

    /// <summary>The path of the page that lists the channels of a kind.</summary>
    public static string IndexPath(ChannelKind kind) => IndexFolder(kind) + SiteAddresses.IndexDocument;

    /// <summary>The address of the page that lists the channels of a kind.</summary>
    public static Uri IndexOf(this SiteSettings site, ChannelKind kind) => site.Resolve(IndexFolder(kind));

    /// <summary>What the channels of a kind are called together.</summary>
    public static string NameOf(ChannelKind kind) => kind switch
    {
        ChannelKind.All => "Everything",
        ChannelKind.Tag => "Tags",
        ChannelKind.Author => "Authors",
        ChannelKind.Kind => "Kinds",
        ChannelKind.Column => "Columns",
        ChannelKind.Work => "Works",
        _ => "Providers",
    };

    /// <summary>Where an archive's page and its feeds are: an absolute address that ends in a slash.</summary>
    public static Uri FolderOf(this SiteSettings site, Archive archive) => site.Resolve(archive.Folder);

    /// <summary>
    /// What a channel is called beside others: the publication's title, with the channel's own name in front if it is one of several.
    /// </summary>
    public static string TitleOf(this SiteSettings site, Channel channel) =>
        channel.Kind == ChannelKind.All ? site.Title : $"{site.NameOf(channel)} · {site.Title}";

    /// <summary>What a channel is called for itself.</summary>
    public static string NameOf(this SiteSettings site, Channel channel) => channel.Kind switch
    {
        ChannelKind.All => "All reviews",
        ChannelKind.Author => site.BylineOf(channel.Key)?.Name ?? channel.Label,
        _ => channel.Label,
    };

    /// <summary>What a channel is about, in a sentence; for an author their biography, if there is one.</summary>
    /// <returns>In English; its format is a key of the page's words.</returns>
    /// <param name="site">The publication.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="name">What it is called on the page.</param>
    public static FormattableString DescriptionOf(this SiteSettings site, Channel channel, string name) =>
        channel.Kind switch
        {
            ChannelKind.Tag => $"Reviews tagged {name}, from {site.Title}.",
            ChannelKind.Author when site.BylineOf(channel.Key)?.Biography is { } biography => $"{biography}",
            ChannelKind.Author => $"Reviews by {name}, from {site.Title}.",
            ChannelKind.Kind => $"Reviews by what they are about: {name}. From {site.Title}.",
            ChannelKind.Work => $"All reviews of {name}, from {site.Title}.",
            ChannelKind.Column => $"Reviews in the column {name}, from {site.Title}.",
            _ => $"Reviews of what {name} has, from {site.Title}.",
        };

    private static string IndexFolder(ChannelKind kind) => $"{EnumNames.Of(kind)}s/";

    private static string EscapedFolder(Channel channel) => string.Join('/', channel.Folder.Split('/').Select(Uri.EscapeDataString));
}

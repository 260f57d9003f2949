using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>What pages call lists of reviews.</summary>
public static class PageWordsOfLists
{
    /// <summary>What a channel is called for itself. What editors named is called as they did.</summary>
    public static string NameOf(this PageWords words, SiteSettings site, Channel channel)
    {
        ArgumentNullException.ThrowIfNull(words);
        var name = site.NameOf(channel);
        return channel.Kind is ChannelKind.All or ChannelKind.Kind ? words[name] : name;
    }

    /// <summary>What leads to the index of the channels of a kind, as a key of the page's words.</summary>
    public static string AllOf(ChannelKind kind) => kind switch
    {
        ChannelKind.Tag => "All tags",
        ChannelKind.Author => "All authors",
        ChannelKind.Kind => "All kinds",
        ChannelKind.Column => "All columns",
        ChannelKind.Work => "All works",
        _ => "All providers",
    };

    /// <summary>
    /// What the index of the channels of a kind is about, as a key of the page's words. The site's title has a place in it.
    /// </summary>
    public static string DescriptionOf(ChannelKind kind) => kind switch
    {
        ChannelKind.Tag => "All tags of the reviews of {0}.",
        ChannelKind.Author => "All authors of the reviews of {0}.",
        ChannelKind.Kind => "All kinds of the reviews of {0}.",
        ChannelKind.Column => "All columns of the reviews of {0}.",
        ChannelKind.Work => "Works with several reviews from {0}.",
        _ => "All providers of the reviews of {0}.",
    };
}

using System.Globalization;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>What lists of reviews are about, in a sentence for search engines and for whoever links to them.</summary>
internal static class ListDescription
{
    /// <summary>The sentence of a channel; for an author their biography, if there is one.</summary>
    internal static string Of(SiteSettings site, Channel channel)
    {
        var name = site.NameOf(channel);
        return channel.Kind switch
        {
            ChannelKind.Tag => $"Reviews tagged {name}, from {site.Title}.",
            ChannelKind.Author => site.BylineOf(channel.Key)?.Biography ?? $"Reviews by {name}, from {site.Title}.",
            ChannelKind.Kind => $"Reviews by what they are about: {name}. From {site.Title}.",
            ChannelKind.Column => $"Reviews in the column {name}, from {site.Title}.",
            _ => $"Reviews of what {name} has, from {site.Title}.",
        };
    }

    /// <summary>The sentence of an index of channels.</summary>
    internal static string Of(SiteSettings site, ChannelKind kind) =>
        $"All {ListAddresses.NameOf(kind).ToLower(CultureInfo.InvariantCulture)} of the reviews of {site.Title}.";
}

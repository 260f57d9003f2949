using System.Globalization;
using System.Xml;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Feeds.Formats;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Feeds;

/// <summary>Writes the list of all channels as <see href="http://opml.org/spec2.opml">OPML 2.0</see>, which feed readers import.</summary>
internal static class Opml
{
    /// <summary>The <c>Content-Type</c> that it is served with.</summary>
    internal const string ContentType = "text/x-opml; charset=utf-8";

    private static readonly XmlWriterSettings Settings = new() { Encoding = FeedDocument.Utf8, CheckCharacters = false };

    /// <summary>
    /// The feed of everything first, then a folder for each kind of channel, so that whoever imports the list can leave out what would
    /// bring the same reviews again. Each feed is there once, in Atom, which says most.
    /// </summary>
    internal static byte[] Write(SiteSettings site, IReadOnlyList<Channel> channels)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", XmlText.Clean(site.Title));
            xml.WriteElementString("dateCreated", site.Created.ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var channel in channels.Where(IsAll)) WriteOutline(xml, site, channel);
            var folders = channels.Where(channel => !IsAll(channel)).GroupBy(channel => channel.Kind);
            foreach (var folder in folders) WriteFolder(xml, site, folder);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static bool IsAll(Channel channel) => channel.Kind == ChannelKind.All;

    private static void WriteFolder(XmlWriter xml, SiteSettings site, IGrouping<ChannelKind, Channel> channels)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("text", ListAddresses.NameOf(channels.Key));
        xml.WriteAttributeString("title", ListAddresses.NameOf(channels.Key));
        foreach (var channel in channels) WriteOutline(xml, site, channel);
        xml.WriteEndElement();
    }

    private static void WriteOutline(XmlWriter xml, SiteSettings site, Channel channel)
    {
        var title = XmlText.Clean(site.TitleOf(channel));
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", title);
        xml.WriteAttributeString("title", title);
        xml.WriteAttributeString("language", site.Language.ToString());
        xml.WriteAttributeString("xmlUrl", FeedFormat.Atom.AddressIn(site.FolderOf(channel)).AbsoluteUri);
        xml.WriteAttributeString("htmlUrl", site.FolderOf(channel).AbsoluteUri);
        xml.WriteEndElement();
    }
}

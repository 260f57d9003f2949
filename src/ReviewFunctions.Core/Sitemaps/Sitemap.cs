using System.Xml;
using ReviewFunctions.Core.Feeds.Formats;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Sitemaps;

/// <summary>Writes <see href="https://www.sitemaps.org/protocol.html">sitemaps</see> and their index.</summary>
public static class Sitemap
{
    /// <summary>The <c>Content-Type</c> that they are served with.</summary>
    public const string ContentType = "application/xml; charset=utf-8";

    private const string Pages = "http://www.sitemaps.org/schemas/sitemap/0.9", Image = "http://www.google.com/schemas/sitemap-image/1.1";

    private static readonly XmlWriterSettings Settings = new() { Encoding = FeedDocument.Utf8 };

    /// <summary>A sitemap of pages.</summary>
    public static byte[] Write(IEnumerable<SitemapEntry> entries) => Write("urlset", xml =>
    {
        xml.WriteAttributeString("xmlns", "image", null, Image);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("url", Pages);
            WritePlace(xml, entry);
            foreach (var image in entry.Images.Take(SitemapEntry.MaxImages)) WriteImage(xml, image);
            xml.WriteEndElement();
        }
    });

    /// <summary>An index of sitemaps, each as an entry without images.</summary>
    public static byte[] WriteIndex(IEnumerable<SitemapEntry> sitemaps) => Write("sitemapindex", xml =>
    {
        foreach (var sitemap in sitemaps)
        {
            xml.WriteStartElement("sitemap", Pages);
            WritePlace(xml, sitemap);
            xml.WriteEndElement();
        }
    });

    private static byte[] Write(string root, Action<XmlWriter> writeContent)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement(root, Pages);
            writeContent(xml);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void WritePlace(XmlWriter xml, SitemapEntry entry)
    {
        xml.WriteElementString("loc", Pages, entry.Address.AbsoluteUri);
        if (entry.Updated is { } updated) xml.WriteElementString("lastmod", Pages, InstantJson.Write(updated));
    }

    private static void WriteImage(XmlWriter xml, Uri image)
    {
        xml.WriteStartElement("image", Image);
        xml.WriteElementString("loc", Image, image.AbsoluteUri);
        xml.WriteEndElement();
    }
}

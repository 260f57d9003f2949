using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace ReviewFunctions.Core.Feeds.Formats;

/// <summary>A syndication document as bytes: UTF-8 without a byte order mark, each namespace declared once.</summary>
internal static class FeedDocument
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = Utf8,
        NamespaceHandling = NamespaceHandling.OmitDuplicates,
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <param name="formatter">Writes the document.</param>
    /// <param name="likelyBytes">How long it is going to be, about: a long document is not copied while it grows.</param>
    internal static byte[] Write(SyndicationFeedFormatter formatter, int likelyBytes)
    {
        using var bytes = new MemoryStream(likelyBytes);
        using (var writer = XmlWriter.Create(bytes, Settings)) formatter.WriteTo(writer);
        return bytes.ToArray();
    }
}

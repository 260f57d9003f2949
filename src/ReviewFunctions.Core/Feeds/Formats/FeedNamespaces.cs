using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace ReviewFunctions.Core.Feeds.Formats;

/// <summary>The vocabularies that our XML feeds add to their own.</summary>
internal static class FeedNamespaces
{
    internal static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    internal static readonly XNamespace CommentApi = "http://wellformedweb.org/CommentAPI/";
    internal static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    internal static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    internal static readonly XNamespace History = "http://purl.org/syndication/history/1.0";
    internal static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    internal static readonly XNamespace SchemaOrg = "https://schema.org/";
    internal static readonly XNamespace Threading = "http://purl.org/syndication/thread/1.0";

    private static readonly (string Prefix, XNamespace Name)[] Prefixes =
    [
        ("atom", Atom), ("content", Content), ("dc", DublinCore), ("fh", History), ("media", Media), ("schema", SchemaOrg),
        ("thr", Threading), ("wfw", CommentApi),
    ];

    /// <summary>Declares a vocabulary once for the whole feed.</summary>
    internal static void Declare(this SyndicationFeed feed, params ReadOnlySpan<XNamespace> names)
    {
        foreach (var name in names)
            feed.AttributeExtensions.Add(new XmlQualifiedName(PrefixOf(name), XNamespace.Xmlns.NamespaceName), name.NamespaceName);
    }

    /// <summary>Adds an element under its vocabulary's prefix.</summary>
    internal static void Add(this SyndicationElementExtensionCollection extensions, XElement element)
    {
        if (element.Name.Namespace != XNamespace.None)
        {
            element.Add(new XAttribute(XNamespace.Xmlns + PrefixOf(element.Name.Namespace), element.Name.NamespaceName));
        }

        using var reader = element.CreateReader();
        extensions.Add(reader);
    }

    private static string PrefixOf(XNamespace name) => Array.Find(Prefixes, known => known.Name == name).Prefix;
}

using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace ReviewFunctions.Core.Feeds.Formats;

/// <summary>Writes <see href="https://www.rfc-editor.org/rfc/rfc4287">Atom 1.0</see>.</summary>
internal static class AtomWriter
{
    private static readonly XmlQualifiedName Language = new("lang", XNamespace.Xml.NamespaceName);

    internal static byte[] Write(Feed feed)
    {
        var document = new SyndicationFeed
        {
            Id = feed.Id,
            Title = new TextSyndicationContent(feed.Title),
            LastUpdatedTime = feed.Updated.ToUniversalTime(),
            Items = feed.Entries.Select(entry => Entry(entry, feed.IsSummary)),
        };
        if (feed.Description is not null) document.Description = new TextSyndicationContent(feed.Description);
        document.AttributeExtensions.Add(Language, feed.Language.ToString());
        document.Declare(FeedNamespaces.Media, FeedNamespaces.SchemaOrg, FeedNamespaces.Threading);
        document.ElementExtensions.Add(new XElement(FeedNamespaces.Atom + "icon", feed.Icon.AbsoluteUri));
        document.Authors.Add(new SyndicationPerson { Name = feed.Title });
        document.Links.Add(Link(feed.HomePage, "alternate", "text/html"));
        document.Links.Add(Link(FeedFormat.Atom.AddressOf(feed), "self", FeedFormat.Atom.MediaType));
        foreach (var hub in feed.Hubs) document.Links.Add(new SyndicationLink(hub) { RelationshipType = "hub" });
        foreach (var (relation, address) in feed.History?.LinksIn(FeedFormat.Atom) ?? [])
            document.Links.Add(new SyndicationLink(address) { RelationshipType = relation });
        if (feed.History is { IsArchive: true }) document.ElementExtensions.Add(new XElement(FeedNamespaces.History + "archive"));
        return FeedDocument.Write(new Atom10FeedFormatter(document), feed.LikelyBytes);
    }

    private static SyndicationItem Entry(FeedEntry entry, bool isSummary)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id,
            Title = new TextSyndicationContent(entry.Title),
            PublishDate = entry.Published.ToUniversalTime(),
            LastUpdatedTime = entry.Updated.ToUniversalTime(),
            Content = isSummary ? null : SyndicationContent.CreateHtmlContent(entry.Content),
        };
        if (entry.Summary is not null) item.Summary = new TextSyndicationContent(entry.Summary);
        if (entry.Author is { } author) item.Authors.Add(new SyndicationPerson { Name = author.Name, Uri = author.Url?.AbsoluteUri });
        if (entry.Language is { } language) item.AttributeExtensions.Add(Language, language.ToString());
        item.Links.Add(Link(entry.Permalink, "alternate", "text/html"));
        foreach (var category in entry.Categories)
            item.Categories.Add(new SyndicationCategory(category.Term, category.Scheme, label: null));
        if (entry.LeadImage is { } image)
        {
            item.Links.Add(SyndicationLink.CreateMediaEnclosureLink(image.Address, image.MediaType, image.Bytes));
            foreach (var element in MediaElements.Of(image, entry, isSummary)) item.ElementExtensions.Add(element);
        }
        foreach (var element in SchemaOrgElements.Of(entry)) item.ElementExtensions.Add(element);
        AddComments(item, entry);
        return item;
    }

    /// <summary>
    /// Where the comments on it are, and what it answers (<see href="https://www.rfc-editor.org/rfc/rfc4685#section-4">RFC 4685, 4</see>).
    /// </summary>
    private static void AddComments(SyndicationItem item, FeedEntry entry)
    {
        if (entry.Comments is { } comments)
        {
            item.Links.Add(Link(FeedFormat.Atom.AddressIn(comments.Folder), "replies", FeedFormat.Atom.MediaType));
            item.Links.Add(Link(comments.Page, "replies", "text/html"));
        }
        if (entry.InReplyTo is { } answered) item.ElementExtensions.Add(CommentElements.InReplyTo(answered));
    }

    private static SyndicationLink Link(Uri address, string relation, string mediaType) =>
        new(address) { RelationshipType = relation, MediaType = mediaType };
}

using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml.Linq;
using ReviewFunctions.Reviews.Json;
using static ReviewFunctions.Core.Feeds.Formats.FeedNamespaces;

namespace ReviewFunctions.Core.Feeds.Formats;

/// <summary>
/// Writes <see href="https://www.rssboard.org/rss-specification">RSS 2.0</see> as the
/// <see href="https://www.rssboard.org/rss-profile">RSS Advisory Board's profile</see> asks for it: the summary in <c>description</c>, the
/// whole review in <c>content:encoded</c>.
/// </summary>
internal static class RssWriter
{
    internal static byte[] Write(Feed feed)
    {
        var channel = new SyndicationFeed
        {
            Title = new TextSyndicationContent(feed.Title),
            Description = InHtml(feed.Description ?? feed.Title),
            Language = feed.Language.ToString(),
            ImageUrl = feed.Icon,
            TimeToLive = TimeSpan.FromMinutes(Feed.MinutesToLive),
            Items = feed.Entries.Select(entry => Item(entry, feed.IsSummary)),
        };
        channel.Declare(Atom, Content, DublinCore, Media, SchemaOrg, Threading, CommentApi);
        if (feed.History is { IsArchive: true }) channel.ElementExtensions.Add(new XElement(History + "archive"));
        channel.Links.Add(SyndicationLink.CreateAlternateLink(feed.HomePage));
        channel.ElementExtensions.Add(new XElement("lastBuildDate", Date(feed.Updated)));
        channel.ElementExtensions.Add(Link(FeedFormat.Rss.AddressOf(feed), "self", new XAttribute("type", FeedFormat.Rss.MediaType)));
        foreach (var hub in feed.Hubs) channel.ElementExtensions.Add(Link(hub, "hub"));
        foreach (var (relation, address) in feed.History?.LinksIn(FeedFormat.Rss) ?? [])
            channel.ElementExtensions.Add(Link(address, relation));
        return FeedDocument.Write(new Rss20FeedFormatter(channel, serializeExtensionsAsAtom: false), feed.LikelyBytes);
    }

    private static SyndicationItem Item(FeedEntry entry, bool isSummary)
    {
        var item = new SyndicationItem { Id = entry.Id, Title = new TextSyndicationContent(entry.Title) };
        if (entry.Summary is not null) item.Summary = InHtml(entry.Summary);
        item.Links.Add(SyndicationLink.CreateAlternateLink(entry.Permalink));
        foreach (var category in entry.Categories)
            item.Categories.Add(new SyndicationCategory(category.Term, category.Scheme, label: null));
        item.ElementExtensions.Add(new XElement("pubDate", Date(entry.Published)));
        item.ElementExtensions.Add(new XElement(Atom + "updated", InstantJson.Write(entry.Updated)));
        if (entry.Author is { } author) item.ElementExtensions.Add(new XElement(DublinCore + "creator", author.Name));
        if (entry.Language is { } language) item.ElementExtensions.Add(new XElement(DublinCore + "language", language.ToString()));
        if (!isSummary) item.ElementExtensions.Add(new XElement(Content + "encoded", entry.Content));
        if (entry.LeadImage is { } image)
        {
            item.Links.Add(SyndicationLink.CreateMediaEnclosureLink(image.Address, image.MediaType, image.Bytes));
            foreach (var element in MediaElements.Of(image, entry, isSummary)) item.ElementExtensions.Add(element);
        }
        foreach (var element in SchemaOrgElements.Of(entry)) item.ElementExtensions.Add(element);
        if (entry.Comments is { } comments) foreach (var element in CommentElements.InRss(comments)) item.ElementExtensions.Add(element);
        if (entry.InReplyTo is { } answered) item.ElementExtensions.Add(CommentElements.InReplyTo(answered));
        return item;
    }

    /// <summary>Plain text as a description, which readers take for HTML; titles they do not.</summary>
    private static TextSyndicationContent InHtml(string text) =>
        new(text
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal));

    /// <summary>A link as an element of ours: the formatter leaves out all but <c>alternate</c>.</summary>
    private static XElement Link(Uri address, string relation, params XAttribute[] more) =>
        new(Atom + "link", new XAttribute("href", address.AbsoluteUri), new XAttribute("rel", relation), more);

    /// <summary>A date that ends in <c>GMT</c>: the formatter's own end in <c>Z</c>, which few readers know.</summary>
    private static string Date(DateTimeOffset date) => date.ToString("R", CultureInfo.InvariantCulture);
}

using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.Importing.Html;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.Feeds;

/// <summary>An entry of a feed as a post.</summary>
public static class FeedEntryPost
{
    private const string ContentModule = "http://purl.org/rss/1.0/modules/content/", Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>The post of an entry of RSS or Atom.</summary>
    /// <param name="item">The entry.</param>
    /// <param name="feed">Where the feed is.</param>
    /// <param name="isRss">Whether it is RSS, whose texts are HTML without saying so.</param>
    public static Post Of(SyndicationItem item, Uri feed, bool isRss)
    {
        var link = item.Links.FirstOrDefault(one => one.RelationshipType is null or "alternate");
        var address = (link?.GetAbsoluteUri() ?? link?.Uri) is { } uri ? new Uri(feed, uri) : null;
        var full = Extension(item, "encoded", ContentModule) ?? Html(item.Content as TextSyndicationContent, isRss);
        var summary = Html(item.Summary, isRss) ?? "";
        var published = Known(item.PublishDate) ?? DateOf(Extension(item, "date", Dublin)) ?? Known(item.LastUpdatedTime);
        var person = item.Authors.FirstOrDefault();
        var post = new Post
        {
            Title = Html(item.Title, isRss) ?? "",
            Link = address?.AbsoluteUri ?? "",
            Guid = item.Id ?? "",
            Content = Absolute(full ?? summary, address ?? feed),
            Excerpt = full is null ? "" : Short(summary),
            DateGmt = Written(published),
            ModifiedGmt = Written(Known(item.LastUpdatedTime)),
            Creator = Extension(item, "creator", Dublin) ?? person?.Name ?? person?.Email ?? "",
        };
        foreach (var category in item.Categories) Tag(post, category.Label ?? category.Name);
        foreach (var enclosure in item.Links.Where(one => one.RelationshipType == "enclosure"))
            LeaveBehind(post, (enclosure.GetAbsoluteUri() ?? enclosure.Uri)?.ToString());
        return post;
    }

    /// <summary>The post of an item of a JSON Feed.</summary>
    /// <param name="item">The item.</param>
    /// <param name="feed">Where the feed is.</param>
    public static Post Of(JsonObject item, Uri feed)
    {
        string Text(string name) => item.ScalarOf(name);
        var address = Uri.TryCreate(feed, Text("url"), out var url) && Text("url").Length > 0 ? url : null;
        var author = (item["authors"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault() ?? item["author"] as JsonObject ?? [];
        var picture = Text("image") is { Length: > 0 } image ? image : Text("banner_image");
        var post = new Post
        {
            Title = WebUtility.HtmlEncode(Text("title")),
            Link = address?.AbsoluteUri ?? "",
            Guid = Text("id"),
            Content = Text("content_html") is { Length: > 0 } html
                ? Absolute(html, address ?? feed)
                : WebUtility.HtmlEncode(Text("content_text")),
            Excerpt = WebUtility.HtmlEncode(Text("summary")),
            DateGmt = Written(DateOf(Text("date_published"))),
            ModifiedGmt = Written(DateOf(Text("date_modified"))),
            Creator = author.ScalarOf("name"),
            LeadImageUrl = picture.Length > 0 && Uri.TryCreate(feed, picture, out var shown) ? shown.AbsoluteUri : "",
        };
        foreach (var tag in (item["tags"] as JsonArray)?.OfType<JsonValue>() ?? []) Tag(post, tag.ToString());
        foreach (var attachment in (item["attachments"] as JsonArray)?.OfType<JsonObject>() ?? [])
            LeaveBehind(post, attachment.ScalarOf("url"));
        return post;
    }

    private static void Tag(Post post, string? name)
    {
        if (!string.IsNullOrWhiteSpace(name)) post.Categories.Add(new PostCategory("post_tag", "", WebUtility.HtmlEncode(name.Trim())));
    }

    private static void LeaveBehind(Post post, string? address) => post.LeftBehind.Add($"What is enclosed stays behind: {address}");

    private static string? Extension(SyndicationItem item, string name, string space) =>
        item.ElementExtensions.ReadElementExtensions<string>(name, space).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>The HTML of a text construct. XHTML stands in an element of its own, which is none of the text.</summary>
    private static string? Html(TextSyndicationContent? content, bool isRss)
    {
        if (content is null || string.IsNullOrWhiteSpace(content.Text)) return null;
        if (content.Type == "text" && !isRss) return WebUtility.HtmlEncode(content.Text);
        if (content.Type != "xhtml") return content.Text;
        using var document = HtmlText.Parse(content.Text);
        return document.Body is { ChildElementCount: 1, FirstElementChild: { LocalName: "div" } only } ? only.InnerHtml : content.Text;
    }

    /// <summary>The HTML with addresses that can be read anywhere: in a feed they begin at the page of the entry.</summary>
    private static string Absolute(string html, Uri page)
    {
        if (!html.Contains('<', StringComparison.Ordinal)) return html;
        using var read = HtmlText.Parse(html);
        var isOther = false;
        foreach (var element in read.QuerySelectorAll("img[src], a[href]"))
        {
            var name = element.LocalName == "img" ? "src" : "href";
            var address = element.GetAttribute(name) ?? "";
            if (address.StartsWith('#')) continue;
            if (Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme != Uri.UriSchemeFile) continue;
            if (!Uri.TryCreate(page, address, out var resolved)) continue;
            element.SetAttribute(name, resolved.AbsoluteUri);
            isOther = true;
        }

        return isOther ? read.Body?.InnerHtml ?? html : html;
    }

    /// <summary>A summary that is one, and not the whole text once more.</summary>
    private static string Short(string summary) =>
        HtmlText.Plain(summary) is { Length: <= Reviews.ReviewContent.MaxSummary } plain ? WebUtility.HtmlEncode(plain) : "";

    private static DateTimeOffset? Known(DateTimeOffset time) => time.Year > 1900 ? time : null;

    private static DateTimeOffset? DateOf(string? text) => Known(FeedDates.Read(text));

    private static string Written(DateTimeOffset? time) => time is { } known ? Post.Written(known) : "";
}

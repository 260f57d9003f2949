using System.Collections.Frozen;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Themes;

namespace ReviewFunctions.Reviews.Site;

/// <summary>Where everything public is: the path of each document in the store and its absolute address.</summary>
public static class SiteAddresses
{
    /// <summary>The document for an address that ends in a slash.</summary>
    public const string IndexDocument = "index.html";

    /// <summary>The path of the stylesheet, in the document store and in addresses.</summary>
    public const string StylesheetPath = "styles.css";

    /// <summary>The path of what a theme adds to it, within the app.</summary>
    public static string ThemePath(ThemeName theme) => $"themes/{EnumNames.Of(theme)}.css";

    /// <summary>The path of the script of pages that have addresses to copy.</summary>
    public const string ScriptPath = "copy.js";

    /// <summary>The path of the picture that browsers put beside the site's name.</summary>
    public const string IconPath = "icon.svg";

    /// <summary>The path of the same picture where browsers look for it by themselves.</summary>
    public const string FaviconPath = "favicon.ico";

    /// <summary>The path of the same picture for home screens and feed readers.</summary>
    public const string TouchIconPath = "apple-touch-icon.png";

    /// <summary>The path of the page for addresses at which nothing ever was; a static website serves it with 404.</summary>
    public const string NotFoundPath = "404.html";

    /// <summary>The path of the page that lists all channels.</summary>
    public const string DirectoryPath = $"feeds/{IndexDocument}";

    /// <summary>The path of the same list for feed readers.</summary>
    public const string OpmlPath = "feeds.opml";

    /// <summary>What the paths of all that the search needs begin with.</summary>
    public const string SearchFolder = "search/";

    /// <summary>The path of the page that searches.</summary>
    public const string SearchPath = SearchFolder + IndexDocument;

    /// <summary>The path of its script.</summary>
    public const string SearchScriptPath = $"{SearchFolder}search.js";

    /// <summary>The path of the script that searches beside the page.</summary>
    public const string SearchWorkerPath = $"{SearchFolder}worker.js";

    /// <summary>The path of the library that it searches with.</summary>
    public const string SearchLibraryPath = $"{SearchFolder}minisearch.js";

    /// <summary>The path of what crawlers are told.</summary>
    public const string RobotsPath = "robots.txt";

    /// <summary>The path of the list of all sitemaps.</summary>
    public const string SitemapIndexPath = "sitemap.xml";

    /// <summary>The path of the sitemap of the first page and of those of channels.</summary>
    public const string ChannelSitemapPath = "sitemap-channels.xml";

    /// <summary>The path of the page that lists all months.</summary>
    public const string ArchiveIndexPath = $"archive/{IndexDocument}";

    /// <summary>What the paths of all images begin with.</summary>
    public const string ImagesFolder = "images/";

    /// <summary>What the paths of all feeds of comments begin with.</summary>
    public const string CommentsFolder = "comments/";

    /// <summary>The document beside a review's page that others embed the review by.</summary>
    private const string EmbedDocument = "oembed.json";

    /// <summary>The picture beside a review's page that stands for it where it has none of its own.</summary>
    private const string CardDocument = "card.png";

    /// <summary>What the first parts of the site's own paths are called, now and as far as is known to come.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        [
            IndexDocument, StylesheetPath, ScriptPath, IconPath, NotFoundPath, RobotsPath, ".well-known", "api", "admin", "runtime",
            "reviews", "images",
            "tags", "authors", "kinds", "columns", "providers", "works", "archive", "comments",
            "desk", "search", "pages", "themes", ForPages, "rss", "rss.xml", "atom.xml", "index.xml", "favicon.ico", "apple-touch-icon.png",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The reserved path that is kept for pages of the site's own.</summary>
    private const string ForPages = "about";

    /// <summary>What the first parts of further paths of the site's own begin with.</summary>
    private static readonly string[] ReservedBeginnings = ["feed", "sitemap"];

    /// <summary>The address of the site's first page.</summary>
    public static Uri Home(this SiteSettings site) => site.BaseUrl;

    /// <summary>The address of the stylesheet that every page links to.</summary>
    public static Uri Stylesheet(this SiteSettings site) => site.Resolve(StylesheetPath);

    /// <summary>The address of the picture that browsers put beside the site's name.</summary>
    public static Uri IconDrawing(this SiteSettings site) => site.Resolve(IconPath);

    /// <summary>The address of the small icon.</summary>
    public static Uri Favicon(this SiteSettings site) => site.Resolve(FaviconPath);

    /// <summary>The address of the icon for home screens and feed readers.</summary>
    public static Uri TouchIcon(this SiteSettings site) => site.Resolve(TouchIconPath);

    /// <summary>The address of the script of pages that have addresses to copy.</summary>
    public static Uri Script(this SiteSettings site) => site.Resolve(ScriptPath);

    /// <summary>
    /// The address of a review's page, with its slug percent-encoded as UTF-8
    /// (<see href="https://www.rfc-editor.org/rfc/rfc3986#section-2.5">RFC 3986, 2.5</see>).
    /// </summary>
    public static Uri Permalink(this SiteSettings site, Slug slug) => site.Resolve($"reviews/{Uri.EscapeDataString(slug.ToString())}/");

    /// <summary>The address of what others embed of a review.</summary>
    public static Uri Embed(this SiteSettings site, Slug slug) => new(site.Permalink(slug), EmbedDocument);

    /// <summary>The address of a review's share card.</summary>
    public static Uri Card(this SiteSettings site, Slug slug) => new(site.Permalink(slug), CardDocument);

    /// <summary>The address of the comments on a review: a part of its page.</summary>
    public static Uri CommentsOn(this SiteSettings site, Review review) => new(site.Permalink(review.Slug), "#comments");

    /// <summary>The address of a comment: a part of its review's page.</summary>
    public static Uri Permalink(this SiteSettings site, Review review, CommentId comment) =>
        new(site.Permalink(review.Slug), $"#comment-{comment}");

    /// <summary>Where comments on a review are posted to.</summary>
    public static Uri NewComment(this SiteSettings site, ReviewId review) => site.Resolve($"api/reviews/{review}/comments");

    /// <summary>Where whoever made a comment ends the mails about answers to theirs on the review.</summary>
    public static Uri EndOfAnswers(this SiteSettings site, CommentKey comment, string signature) =>
        site.Resolve($"api/reviews/{comment.Review}/comments/{comment.Id}/answers/{signature}");

    /// <summary>Where the feeds of the comments on a review are, whatever its slug: an absolute address that ends in a slash.</summary>
    public static Uri CommentFolder(this SiteSettings site, ReviewId review) => site.Resolve(CommentFolder(review));

    /// <summary>Where the feeds of the comments on all reviews are: an absolute address that ends in a slash.</summary>
    public static Uri CommentFolder(this SiteSettings site) => site.Resolve(CommentsFolder);

    /// <summary>The absolute address of an escaped path within the site.</summary>
    public static Uri Resolve(this SiteSettings site, string path) => new(site.BaseUrl, path);

    /// <summary>The path in the document store of a review's page; not escaped.</summary>
    public static string ReviewPath(Slug slug) => $"reviews/{slug}/{IndexDocument}";

    /// <summary>The path in the document store of what others embed of a review; not escaped.</summary>
    public static string EmbedPath(Slug slug) => $"reviews/{slug}/{EmbedDocument}";

    /// <summary>The path in the document store of a review's share card; not escaped.</summary>
    public static string CardPath(Slug slug) => $"reviews/{slug}/{CardDocument}";

    /// <summary>The path, with a slash at its end, below which the feeds of the comments on a review are.</summary>
    public static string CommentFolder(ReviewId review) => $"{CommentsFolder}{review}/";

    /// <summary>The path of an image's variant, in the document store and in addresses.</summary>
    public static string VariantPath(ImageId image, string name) => $"{ImageFolder(image)}{name}";

    /// <summary>The path, with a slash at its end, below which the variants of an image are.</summary>
    public static string ImageFolder(ImageId image) => $"{ImagesFolder}{image}/";

    /// <summary>Whether a path, beginning with a slash and not escaped, is kept for the site itself or for the platform below it.</summary>
    public static bool IsReserved(string path)
    {
        var first = path[1..].Split('/')[0];
        return first.Length == 0 || Reserved.Contains(first)
            || ReservedBeginnings.Any(beginning => first.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The same for a page of the site's own, for which some paths are kept.</summary>
    public static bool IsReservedForPages(string path) => path.Split('/')[1] != ForPages && IsReserved(path);

    /// <summary>The address of a page of the site's own, by its path.</summary>
    public static Uri PageAt(this SiteSettings site, string path) =>
        site.Resolve($"{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}/");

    /// <summary>
    /// The id of a review's feed entry, unless it brought its own, a <c>tag:</c> URI that no change of slug, host or scheme moves.
    /// </summary>
    public static string EntryId(this SiteSettings site, ReviewId review) => $"tag:{site.TagAuthority}:review/{review}";

    /// <summary>The id of a comment's entry in feeds, of the same kind and as lasting.</summary>
    public static string EntryId(this SiteSettings site, CommentId comment) => $"tag:{site.TagAuthority}:comment/{comment}";

    /// <summary>The id of the feed of the comments on a review, of the same kind and as lasting.</summary>
    public static string CommentFeedId(this SiteSettings site, ReviewId review) => $"tag:{site.TagAuthority}:feed/comments/{review}";

    /// <summary>The id of the feed of the comments on all reviews, of the same kind and as lasting.</summary>
    public static string CommentFeedId(this SiteSettings site) => $"tag:{site.TagAuthority}:feed/comments";

    /// <summary>The scheme that categories of one sort have in feeds, a <c>tag:</c> URI as lasting as those of feeds.</summary>
    public static string CategoryScheme(this SiteSettings site, string sort) => $"tag:{site.TagAuthority}:{sort}";

    /// <summary>Where writing apps send posts to.</summary>
    public static Uri Micropub(this SiteSettings site) => site.Resolve("api/micropub");

    /// <summary>Where writing apps send images to.</summary>
    public static Uri MicropubMedia(this SiteSettings site) => site.Resolve("api/micropub/media");

    /// <summary>Where writing apps learn how to sign in.</summary>
    public static Uri IndieAuth(this SiteSettings site) => site.Resolve("api/indieauth");

    /// <summary>Where an editor decides what an app may do.</summary>
    public static Uri SignIn(this SiteSettings site) => site.Resolve("api/indieauth/authorize");

    /// <summary>Where an app gets its token.</summary>
    public static Uri TokenExchange(this SiteSettings site) => site.Resolve("api/indieauth/token");

    /// <summary>The address of the pages where editors write.</summary>
    public static Uri Desk(this SiteSettings site) => site.Resolve("desk/");

    /// <summary>Where those who decide on comments do so.</summary>
    public static Uri DeskComments(this SiteSettings site) => site.Resolve("desk/?view=comments");

    /// <summary>The address of the page that lists all months.</summary>
    public static Uri ArchiveIndex(this SiteSettings site) => site.Resolve("archive/");

    /// <summary>The address of the page that searches.</summary>
    public static Uri Search(this SiteSettings site) => site.Resolve(SearchFolder);

    /// <summary>The address of its script.</summary>
    public static Uri SearchScript(this SiteSettings site) => site.Resolve(SearchScriptPath);

    /// <summary>The address of the page that lists all channels.</summary>
    public static Uri Directory(this SiteSettings site) => site.Resolve("feeds/");

    /// <summary>The address of the same list for feed readers.</summary>
    public static Uri OpmlAddress(this SiteSettings site) => site.Resolve(OpmlPath);
}

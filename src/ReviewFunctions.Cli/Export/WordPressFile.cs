using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.Posting;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Documents;

namespace ReviewFunctions.Cli.Export;

/// <summary>
/// Writes a site as WXR, which WordPress takes in at <em>Tools, Import</em>
/// (<see href="https://wordpress.org/documentation/article/tools-import-screen/">Tools Import</see>), item by item. What WordPress has no
/// field for stands in a custom field, which <c>import wordpress</c> reads.
/// </summary>
public sealed class WordPressFile : IDisposable
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "wordpress.xml";

    /// <summary>The custom field with what WordPress has no field for, as a JSON object with the fields of a review.</summary>
    public const string FieldsKey = "_review_functions";

    private const string Rss = "http://purl.org/rss/1.0/modules/content/", Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Excerpt = "http://wordpress.org/export/1.2/excerpt/", WordPress = "http://wordpress.org/export/1.2/";

    /// <summary>What WordPress has fields for.</summary>
    private static readonly string[] OfWordPress = ["headline", "body", "summary", "author", "leadImage"];

    private readonly XmlWriter _xml;
    private readonly WordPressPictures _pictures;
    private readonly Uri _site;
    private int _number, _comment;

    private WordPressFile(string file, WordPressPictures pictures, Uri site)
    {
        (_pictures, _site) = (pictures, site);
        _xml = XmlWriter.Create(file, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), CheckCharacters = false });
    }

    /// <summary>The fields of a review that the custom field has.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        [.. ReviewJson.ContentFields.Except(OfWordPress), "quiet", "formerPaths", "formerSlugs"];

    /// <summary>Begins the file with what is said of the whole, and with the pictures.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="settings">The settings of the site.</param>
    /// <param name="pictures">Its pictures.</param>
    public static WordPressFile Begin(string file, JsonObject settings, WordPressPictures pictures)
    {
        var export = new WordPressFile(file, pictures, new Uri($"{settings["baseUrl"]}"));
        export.WriteHead(settings);
        foreach (var (number, picture) in pictures.All) export.WritePicture(number, picture);
        return export;
    }

    /// <summary>Adds a review.</summary>
    /// <param name="review">The review as the API gives it.</param>
    /// <param name="feedId">The id that it has in feeds.</param>
    /// <param name="original">The id that its original has in feeds, if it is a translation.</param>
    /// <param name="comments">The comments on it.</param>
    public void Add(JsonObject review, string feedId, string? original, IEnumerable<MovedComment> comments)
    {
        var published = Instant(review["published"]);
        BeginItem($"{review["headline"]}", $"{review["url"]}", feedId, published);
        Text("dc", "creator", Dublin, $"{review["author"]}");
        WriteBody($"{review["body"]}", $"{review["summary"]}");
        var status = $"{review["status"]}" switch { "published" => "publish", "scheduled" => "future", "draft" => "draft", _ => "private" };
        WritePost("post", status, $"{review["slug"]}", published, Instant(review["updated"]) ?? published);
        Own("comment_status", $"{review["comments"]}" == "closed" ? "closed" : "open");
        if ($"{review["column"]}" is { Length: > 0 } column) Category("category", column);
        if ($"{review["subject"]?["kind"]}" is { Length: > 0 } kind) Category("category", kind);
        foreach (var tag in review["tags"]?.AsArray() ?? []) Category("post_tag", $"{tag}");
        if (_pictures.NumberOf(review["leadImage"]) is { } lead)
            Meta("_thumbnail_id", lead.ToString(CultureInfo.InvariantCulture));
        var said = Fields.Where(name => review[name] is not null);
        var fields = new JsonObject(said.Select(name => KeyValuePair.Create(name, review[name]?.DeepClone())));
        if (review["leadImage"] is JsonObject says)
        {
            fields["leadImage"] = says.DeepClone();
            fields["leadImage"]?.AsObject().Remove("id");
        }

        // Ids are another site's once it is imported; by the one in feeds a review is known everywhere.
        if (fields.Remove("translationOf") && original is not null) fields["translationOf"] = original;
        Meta(FieldsKey, fields.ToJsonString());
        WriteComments([.. comments]);
        _xml.WriteEndElement();
    }

    /// <summary>Adds a page of the site's own.</summary>
    /// <param name="page">The page as the API gives it.</param>
    public void AddPage(JsonObject page)
    {
        var published = Instant(page["published"]);
        BeginItem($"{page["title"]}", $"{page["url"]}", $"{page["url"]}", published);
        WriteBody($"{page["body"]}", "");
        var status = $"{page["status"]}" == "published" ? "publish" : "draft";
        WritePost("page", status, $"{page["path"]}".Split('/')[^1], published, Instant(page["saved"]));
        Own("comment_status", "closed");
        _xml.WriteEndElement();
    }

    /// <summary>Ends the file.</summary>
    public void Complete()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void WriteHead(JsonObject settings)
    {
        _xml.WriteStartElement("rss");
        _xml.WriteAttributeString("version", "2.0");
        _xml.WriteAttributeString("xmlns", "excerpt", null, Excerpt);
        _xml.WriteAttributeString("xmlns", "content", null, Rss);
        _xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        _xml.WriteAttributeString("xmlns", "wp", null, WordPress);
        _xml.WriteStartElement("channel");
        _xml.WriteElementString("title", $"{settings["title"]}");
        _xml.WriteElementString("link", _site.AbsoluteUri);
        _xml.WriteElementString("description", $"{settings["description"]}");
        _xml.WriteElementString("language", $"{settings["language"]}");
        Own("wxr_version", "1.2");
        Own("base_site_url", _site.AbsoluteUri);
        Own("base_blog_url", _site.AbsoluteUri);
        var number = 0;
        foreach (var (login, byline) in settings["bylines"] as JsonObject ?? [])
        {
            _xml.WriteStartElement("wp", "author", WordPress);
            Own("author_id", (++number).ToString(CultureInfo.InvariantCulture));
            Own("author_login", login);
            Own("author_display_name", $"{byline?["name"]}");
            _xml.WriteEndElement();
        }
    }

    private void WritePicture(int number, Picture picture)
    {
        var address = picture.AddressOf(picture.Files[0]).AbsoluteUri;
        _xml.WriteStartElement("item");
        _xml.WriteElementString("title", picture.Alt.Length > 0 ? picture.Alt : Path.GetFileName(picture.Files[0].Path));
        _xml.WriteElementString("link", address);
        WriteGuid(address);
        Text("excerpt", "encoded", Excerpt, string.Join(' ', new[] { picture.Caption, picture.Credit }.OfType<string>()));
        Own("post_id", number.ToString(CultureInfo.InvariantCulture));
        Own("status", "inherit");
        Own("post_type", "attachment");
        Own("attachment_url", address);
        Meta("_wp_attachment_image_alt", picture.Alt);
        _xml.WriteEndElement();
        _number = number;
    }

    private void BeginItem(string title, string link, string guid, DateTimeOffset? published)
    {
        _xml.WriteStartElement("item");
        Text(null, "title", null, System.Net.WebUtility.HtmlEncode(title));
        _xml.WriteElementString("link", link);
        if (published is { } time) _xml.WriteElementString("pubDate", time.UtcDateTime.ToString("R", CultureInfo.InvariantCulture));
        WriteGuid(guid);
    }

    private void WriteGuid(string guid)
    {
        _xml.WriteStartElement("guid");
        _xml.WriteAttributeString("isPermaLink", "false");
        _xml.WriteString(guid);
        _xml.WriteEndElement();
    }

    private void WriteBody(string markdown, string summary)
    {
        Text("content", "encoded", Rss, WordPressHtml.OfBody(markdown, _pictures.Find, _site));
        Text("excerpt", "encoded", Excerpt, System.Net.WebUtility.HtmlEncode(summary));
    }

    private void WritePost(string type, string status, string slug, DateTimeOffset? published, DateTimeOffset? modified)
    {
        Own("post_id", (++_number).ToString(CultureInfo.InvariantCulture));
        foreach (var (name, time) in (ReadOnlySpan<(string, DateTimeOffset?)>)[("post_date", published), ("post_modified", modified)])
        {
            Own(name, Written(time));
            Own($"{name}_gmt", Written(time));
        }

        Own("post_name", Uri.EscapeDataString(slug).ToLowerInvariant());
        Own("status", status);
        Own("post_type", type);
    }

    private void WriteComments(IReadOnlyList<MovedComment> comments)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var comment in comments) numbers[comment.Id] = ++_comment;
        foreach (var comment in comments)
        {
            _xml.WriteStartElement("wp", "comment", WordPress);
            Own("comment_id", numbers[comment.Id].ToString(CultureInfo.InvariantCulture));
            Own("comment_author", System.Net.WebUtility.HtmlEncode($"{comment.Fields["name"]}"));
            Own("comment_author_email", $"{comment.Fields["email"]}");
            Own("comment_author_url", $"{comment.Fields["url"]}");
            Own("comment_date_gmt", Written(comment.Created));
            Own("comment_content", WordPressHtml.OfComment($"{comment.Fields["body"]}"));
            Own("comment_approved", $"{comment.Fields["status"]}" switch { "approved" => "1", "spam" => "spam", _ => "0" });
            Own("comment_type", "comment");
            Own("comment_parent", numbers.GetValueOrDefault(comment.Parent ?? "").ToString(CultureInfo.InvariantCulture));
            _xml.WriteEndElement();
        }
    }

    private void Category(string domain, string name)
    {
        _xml.WriteStartElement("category");
        _xml.WriteAttributeString("domain", domain);
        _xml.WriteAttributeString("nicename", Uri.EscapeDataString(name.ToLowerInvariant().Replace(' ', '-')).ToLowerInvariant());
        _xml.WriteCData(name);
        _xml.WriteEndElement();
    }

    private void Meta(string key, string value)
    {
        _xml.WriteStartElement("wp", "postmeta", WordPress);
        Own("meta_key", key);
        Own("meta_value", value);
        _xml.WriteEndElement();
    }

    private void Own(string name, string value) => Text("wp", name, WordPress, value);

    private void Text(string? prefix, string name, string? space, string value)
    {
        _xml.WriteStartElement(prefix, name, space);
        _xml.WriteCData(value);
        _xml.WriteEndElement();
    }

    private static DateTimeOffset? Instant(JsonNode? time) => DateTimeOffset.TryParse(
        (string?)time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read) ? read : null;

    private static string Written(DateTimeOffset? time) =>
        time is { } known ? Post.Written(known) : "0000-00-00 00:00:00";
}

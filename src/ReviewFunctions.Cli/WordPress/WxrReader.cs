using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using ReviewFunctions.Cli.Export;
using ReviewFunctions.Cli.Files;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.WordPress;

/// <summary>
/// Reads WXR, the export of WordPress: RSS 2.0 with elements of its own
/// (<see href="https://wordpress.org/documentation/article/tools-export-screen/">Tools Export</see>). It is streamed, so that its length
/// does not matter: one item is in memory at a time. No DTD, and depth and lengths are bounded.
/// </summary>
public sealed class WxrReader : IDisposable
{
    /// <summary>The longest text of an element, in UTF-16 code units.</summary>
    public const int MaxText = 8 * 1024 * 1024;

    /// <summary>The deepest that elements are nested; WXR has five levels.</summary>
    public const int MaxDepth = 32;

    /// <summary>The longest file, in UTF-16 code units.</summary>
    private const long MaxCharacters = 8L * 1024 * 1024 * 1024;

    private const string WordPress = "http://wordpress.org/export/", Content = "http://purl.org/rss/1.0/modules/content/";

    private readonly XmlReader _xml;

    private WxrReader(TextReader file) => _xml = XmlReader.Create(file, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <summary>Reads what is said of the whole, and the attachments.</summary>
    /// <exception cref="CommandException">The file is no WXR, or is broken.</exception>
    public static PostSource ReadSite(string file)
    {
        var site = new PostSource();
        foreach (var item in Read(file, site))
        {
            if (item.Type != "attachment") continue;
            site.Attachments.TryAdd(item.Id, item);
            if (item.AttachmentUrl.Length > 0) site.ByUrl.TryAdd(item.AttachmentUrl, item);
        }

        return site;
    }

    /// <summary>Reads the items, in the order of the file.</summary>
    /// <exception cref="CommandException">The file is no WXR, or is broken; what comes before that is read.</exception>
    public static IEnumerable<Post> Read(string file) => Read(file, new PostSource());

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private static IEnumerable<Post> Read(string file, PostSource site)
    {
        var text = new StreamReader(file);
        using var reader = new WxrReader(new ValidCharacters(text));
        var found = false;
        while (reader.TryMove())
        {
            var xml = reader._xml;
            found |= xml is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "channel" };
            if (xml is not { NodeType: XmlNodeType.Element, Depth: 2 }) continue;
            if (xml.LocalName == "item") yield return reader.ReadItem(() => text.BaseStream.Position);
            else if (xml.LocalName == "language") site.Language = reader.ReadText().Trim();
            else if (xml.LocalName == "author" && IsWordPress(xml)) reader.ReadAuthor(site);
        }

        if (!found) throw new CommandException($"{file} is no export of WordPress: it has no channel.");
    }

    private void ReadAuthor(PostSource site)
    {
        var (login, name) = ("", "");
        ReadChildren(() =>
        {
            if (_xml.LocalName == "author_login") login = ReadText();
            else if (_xml.LocalName == "author_display_name") name = ReadText();
        });
        if (login.Length > 0) site.Authors[login] = name.Length > 0 ? name : login;
    }

    private Post ReadItem(Func<long> position)
    {
        var item = new Post { HasShortcodes = true, Status = "" };
        ReadChildren(() => ReadField(item));
        item.ReadTo = position();
        return item;
    }

    private void ReadField(Post item)
    {
        var (name, space) = (_xml.LocalName, _xml.NamespaceURI);
        if (space == Content && name == "encoded") item.Content = ReadText();
        else if (name == "encoded") item.Excerpt = ReadText();
        else if (space.Length == 0) ReadRssField(item, name);
        else if (name == "creator") item.Creator = ReadText();
        else if (IsWordPress(_xml)) ReadWordPressField(item, name);
    }

    private void ReadRssField(Post item, string name)
    {
        switch (name)
        {
            case "title": item.Title = ReadText(); break;
            case "link": item.Link = ReadText().Trim(); break;
            case "guid": item.Guid = ReadText().Trim(); break;
            case "pubDate": item.PubDate = ReadText().Trim(); break;
            case "category":
                var (domain, slug) = (_xml.GetAttribute("domain") ?? "", _xml.GetAttribute("nicename") ?? "");
                item.Categories.Add(new PostCategory(domain, slug, ReadText().Trim()));
                break;
            default: break;
        }
    }

    private void ReadWordPressField(Post item, string name)
    {
        switch (name)
        {
            case "post_id": item.Id = ReadText().Trim(); break;
            case "post_date_gmt": item.DateGmt = ReadText().Trim(); break;
            case "post_modified_gmt": item.ModifiedGmt = ReadText().Trim(); break;
            case "post_name": item.Name = ReadText().Trim(); break;
            case "status": item.Status = ReadText().Trim(); break;
            case "post_type": item.Type = ReadText().Trim(); break;
            case "attachment_url": item.AttachmentUrl = ReadText().Trim(); break;
            case "postmeta": ReadMeta(item); break;
            case "comment": ReadComment(item); break;
            default: break;
        }
    }

    private void ReadMeta(Post item)
    {
        var (key, value) = ("", "");
        ReadChildren(() =>
        {
            if (_xml.LocalName == "meta_key") key = ReadText();
            else if (_xml.LocalName == "meta_value") value = ReadText();
        });
        // Others are many and long, and nothing is made of them.
        if (key is "_thumbnail_id" or "_wp_attachment_image_alt") item.Meta[key] = value.Trim();
        if (key != WordPressFile.FieldsKey || LocalPictures.TryParse(value) is not { } fields) return;
        foreach (var (name, said) in fields) item.Fields[name] = said?.DeepClone();
        item.IsWhole = fields["subject"] is JsonObject && fields["language"] is JsonValue;
    }

    private void ReadComment(Post item)
    {
        var comment = new PostComment();
        ReadChildren(() => ReadCommentField(comment));
        item.Comments.Add(comment);
    }

    private void ReadCommentField(PostComment comment)
    {
        switch (_xml.LocalName)
        {
            case "comment_id": comment.Id = ReadText().Trim(); break;
            case "comment_parent": comment.Parent = ReadText().Trim(); break;
            case "comment_author": comment.Author = ReadText().Trim(); break;
            case "comment_author_email": comment.Email = ReadText().Trim(); break;
            case "comment_author_url": comment.Url = ReadText().Trim(); break;
            case "comment_date_gmt": comment.DateGmt = ReadText().Trim(); break;
            case "comment_content": comment.Content = ReadText(); break;
            case "comment_approved": comment.Approved = ReadText().Trim(); break;
            case "comment_type": comment.Type = ReadText().Trim(); break;
            default: break;
        }
    }

    /// <summary>Visits the children of the element at hand and stops at its end, whatever a visit has read.</summary>
    private void ReadChildren(Action visit)
    {
        if (_xml.IsEmptyElement) return;
        var depth = _xml.Depth;
        while (TryMove() && _xml.Depth > depth)
            if (_xml.NodeType == XmlNodeType.Element && _xml.Depth == depth + 1) visit();
    }

    /// <summary>The text of the element at hand, whatever is in it; the reader stands at its end then.</summary>
    private string ReadText()
    {
        if (_xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var depth = _xml.Depth;
        while (TryMove() && _xml.Depth > depth)
        {
            if (_xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            if (text.Length + _xml.Value.Length > MaxText) throw new CommandException($"A text is longer than {MaxText} characters.");
            text.Append(_xml.Value);
        }

        return string.Concat(text.ToString().Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'));
    }

    private bool TryMove()
    {
        try
        {
            var moved = _xml.Read();
            if (_xml.Depth > MaxDepth) throw new CommandException("The XML is nested too deeply.");
            return moved;
        }
        catch (XmlException fault)
        {
            throw new CommandException($"The XML cannot be read: {fault.Message}", fault);
        }
    }

    private static bool IsWordPress(XmlReader xml) =>
        xml.NamespaceURI.StartsWith(WordPress, StringComparison.Ordinal)
        && !xml.NamespaceURI.EndsWith("excerpt/", StringComparison.Ordinal);
}

using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ReviewFunctions.Cli.Importing.Html;

/// <summary>A picture that a post shows.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Alt">What stands for it where it is not seen; empty for nothing.</param>
/// <param name="Caption">What stands below it.</param>
public sealed record ShownPicture(string Address, string Alt, string? Caption);

/// <summary>
/// Makes the body of a review of a post's text, block by block: Markdown where readers get the same of it, else HTML as the body takes it.
/// Pictures are Markdown, since only there are uploaded ones named. Every word stays.
/// </summary>
public sealed partial class PostText
{
    /// <summary>Elements that begin a block of HTML in Markdown.</summary>
    private static readonly string[] Starters =
    [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "figure", "table", "div", "section", "details", "hr",
        "address",
    ];

    private const string SpoilerClass = "spoiler";

    private readonly List<object> _blocks = [];
    private readonly Action<string> _note;

    private PostText(Action<string> note) => _note = note;

    /// <summary>The pictures in the order of the text.</summary>
    public IReadOnlyList<ShownPicture> Pictures => [.. _blocks.OfType<ShownPicture>()];

    /// <summary>Reads the text of a post.</summary>
    /// <param name="content">The text, with HTML, shortcodes and block comments.</param>
    /// <param name="attachmentOf">The HTML of an attachment's picture by its number.</param>
    /// <param name="note">Is told of what is not as it was.</param>
    /// <param name="hasShortcodes">Whether words in square brackets may be shortcodes.</param>
    public static PostText Read(string content, Func<string, string?> attachmentOf, Action<string> note, bool hasShortcodes = true)
    {
        var html = BlockComment().Replace(content.ReplaceLineEndings("\n"), "\n\n");
        html = Paragraphs.Of(hasShortcodes ? Shortcodes.Resolve(html, attachmentOf, note) : html);
        using var document = HtmlText.Parse(html);
        var text = new PostText(note);
        foreach (var node in document.Body?.ChildNodes.ToList() ?? []) text.Add(node);
        text.UseMarkdown();
        return text;
    }

    /// <summary>The body.</summary>
    /// <param name="addressOf">The address of a picture in the body, such as <c>image:…</c>; <see langword="null"/> for one that could not
    /// be had, which becomes a link.</param>
    public string Write(Func<ShownPicture, string?> addressOf) =>
        Text(_blocks.Select(block => block is ShownPicture picture ? Write(picture, addressOf(picture)) : block));

    /// <summary>
    /// Takes the Markdown of each block of which readers get the same as of its HTML, behind the block before it. Where they do not get the
    /// same of the whole, all blocks stay HTML.
    /// </summary>
    private void UseMarkdown()
    {
        List<object> former = [.. _blocks];
        for (var place = 0; place < _blocks.Count; place++)
        {
            if (_blocks[place] is not HtmlBlock block) continue;
            object[] before = place == 0 ? [] : [_blocks[place - 1]];
            if (SameRendering.Of(Text([.. before, block.Markdown]), Text([.. before, block.Html]))) _blocks[place] = block.Markdown;
        }

        if (!SameRendering.Of(Text(_blocks), Text(former)))
        {
            _blocks.Clear();
            _blocks.AddRange(former);
        }

        var all = former.OfType<HtmlBlock>().Count();
        var kept = _blocks.OfType<HtmlBlock>().Select(block => block.Name).ToList();
        if (all > kept.Count) _note($"{all - kept.Count} of its {all} blocks of HTML are Markdown now; readers see the same.");
        if (kept.Count > 0) _note($"Blocks that Markdown has no words for stay HTML: {string.Join(", ", kept)}.");
    }

    private static string Text(IEnumerable<object> blocks) => string.Join("\n\n", blocks.Select(block => block switch
    {
        HtmlBlock html => html.Html,
        ShownPicture picture => Write(picture, address: null),
        _ => (string)block,
    }));

    private static string Write(ShownPicture picture, string? address)
    {
        if (address is not null)
        {
            var caption = picture.Caption is { Length: > 0 } words ? $" \"{Escaped(words, '"')}\"" : "";
            return $"![{Escaped(picture.Alt, '[', ']')}]({address}{caption})";
        }

        var name = picture.Caption ?? (picture.Alt.Length > 0 ? picture.Alt : picture.Address);
        return $"[{Escaped(name, '[', ']')}](<{picture.Address.Replace("<", "%3C").Replace(">", "%3E")}>)";
    }

    private void Add(INode node)
    {
        switch (node)
        {
            case IElement element:
                AddElement(element);
                break;
            case IText { Data: var words } when words.Trim().Length > 0:
                _blocks.Add(new HtmlBlock("p", $"<p>{Escape(words.Trim())}</p>", HtmlMarkdown.OfText(words)));
                break;
            default:
                break;
        }
    }

    private void AddElement(IElement element)
    {
        if (element.LocalName == "div" && IsSpoiler(element))
        {
            _blocks.Add(":::spoiler");
            foreach (var child in element.ChildNodes.ToList()) Add(child);
            _blocks.Add(":::");
            return;
        }

        var images = element is IHtmlImageElement one ? [one] : element.QuerySelectorAll("img").OfType<IHtmlImageElement>().ToList();
        var caption = images.Count == 1 ? element.QuerySelector("figcaption") : null;
        var pictures = images.Select(image => Of(image, caption?.TextContent)).ToList();
        foreach (var image in images) TakeOut(image);
        if (pictures.Count > 0 && element.TextContent.Trim() == (caption?.TextContent.Trim() ?? ""))
        {
            _blocks.AddRange(pictures.OfType<ShownPicture>());
            return;
        }

        if (pictures.Count > 0 && element is not IHtmlImageElement)
            _note("A picture that stood within a block of text stands below it now.");
        if (element is not IHtmlImageElement) AddHtml(element);
        _blocks.AddRange(pictures.OfType<ShownPicture>());
    }

    /// <summary>
    /// A block of HTML ends at an empty line, so it has none; in preformatted text a character reference stands for the line end.
    /// </summary>
    private void AddHtml(IElement element)
    {
        if (element.TextContent.Trim().Length == 0 && element.QuerySelector("iframe, hr, video, audio") is null
            && element.LocalName is not ("iframe" or "hr" or "video" or "audio"))
        {
            return;
        }

        foreach (var part in element.QuerySelectorAll("*").Append(element))
        {
            var isSpoiler = IsSpoiler(part);
            foreach (var name in (string[])["class", "id", "data-type", "data-id"]) part.RemoveAttribute(name);
            if (isSpoiler) part.ClassName = SpoilerClass;
        }

        var html = element.OuterHtml;
        html = element.LocalName == "pre" || element.QuerySelector("pre") is not null
            ? EmptyLines().Replace(html, "\n&#10;")
            : EmptyLines().Replace(html, "\n");
        // An element that starts no block of HTML in Markdown is wrapped in one that does.
        html = Starters.Contains(element.LocalName) ? html : $"<div>{html}</div>";
        _blocks.Add(new HtmlBlock(element.LocalName, html, HtmlMarkdown.OfBlock(element)));
    }

    /// <summary>Whether themes and plugins hide an element by its class, as the site does, too.</summary>
    private static bool IsSpoiler(IElement element) =>
        element.ClassList.Any(name => name.Equals(SpoilerClass, StringComparison.OrdinalIgnoreCase));

    private ShownPicture? Of(IHtmlImageElement image, string? caption)
    {
        var address = image.GetAttribute("src") ?? image.GetAttribute("data-src") ?? "";
        var words = caption is null ? null : White().Replace(caption, " ").Trim();
        if (address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return new ShownPicture(address, White().Replace(image.GetAttribute("alt") ?? "", " ").Trim(), words);
        _note("A picture without an address on the web was left out.");
        return null;
    }

    /// <summary>Takes a picture out, and the link around it if that has nothing else in it.</summary>
    private static void TakeOut(IHtmlImageElement image)
    {
        var link = image.ParentElement as IHtmlAnchorElement;
        image.Remove();
        if (link is not null && link.TextContent.Trim().Length == 0 && link.QuerySelector("img") is null) link.Remove();
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static string Escaped(string text, params char[] marks)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            if (marks.Contains(letter) || letter is '\\' or '*' or '_' or '`' or '<' or '&' or '|') escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    [GeneratedRegex(@"<!--\s*/?(?:wp:|more|nextpage)[\s\S]*?-->", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex BlockComment();

    [GeneratedRegex(@"\n\s*\n", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex White();
}

/// <summary>A block of HTML.</summary>
/// <param name="Name">The name of its element.</param>
/// <param name="Html">The HTML.</param>
/// <param name="Markdown">The Markdown that may be rendered alike.</param>
internal sealed record HtmlBlock(string Name, string Html, string Markdown);

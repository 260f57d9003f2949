using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ReviewFunctions.Cli.Importing.Html;

/// <summary>
/// Writes HTML as Markdown. What Markdown has no words for stays HTML within a line of a body. In a comment, which has no HTML, what is in
/// it stays.
/// </summary>
public sealed partial class HtmlMarkdown
{
    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "hr", "table", "figure",
        "dl",
    ];

    private static readonly HashSet<string> Unseen = ["script", "style", "template", "title"];

    private readonly bool _isComment;
    private int _links;

    private HtmlMarkdown(bool isComment) => _isComment = isComment;

    /// <summary>A comment's HTML as the Markdown of comments.</summary>
    /// <exception cref="Running.CommandException">It is nested too deeply.</exception>
    public static string OfComment(string html)
    {
        var hidden = Spoilers().Replace(html.ReplaceLineEndings("\n"), "<spoiler>${inner}</spoiler>");
        using var document = HtmlText.Parse(Paragraphs.Of(hidden));
        return document.Body is { } body ? new HtmlMarkdown(isComment: true).BlocksOf(body, "\n\n") : "";
    }

    /// <summary>A block of a body's HTML as Markdown. It may be rendered otherwise: see <see cref="SameRendering"/>.</summary>
    public static string OfBlock(IElement element) => new HtmlMarkdown(isComment: false).Block(element);

    /// <summary>Plain text as a paragraph of Markdown.</summary>
    public static string OfText(string text) => Line(Escaped(White().Replace(text, " ")));

    private string BlocksOf(INode parent, string between)
    {
        var blocks = new List<string>();
        var line = new StringBuilder();
        foreach (var child in parent.ChildNodes)
        {
            if (child is not IElement element || !Blocks.Contains(element.LocalName))
            {
                line.Append(Inline(child));
                continue;
            }

            blocks.Add(Line(line.ToString()));
            line.Clear();
            blocks.Add(Block(element));
        }

        blocks.Add(Line(line.ToString()));
        return string.Join(between, blocks.Where(block => block.Length > 0));
    }

    private string Block(IElement element)
    {
        switch (element.LocalName)
        {
            case ['h', >= '1' and <= '6' and var level] when !_isComment:
                return $"{new string('#', level - '0')} {Line(Inlines(element))}";
            case "ul" or "ol":
                return List(element);
            case "blockquote":
                return Indented(BlocksOf(element, "\n\n"), "> ", "> ");
            case "pre":
                return Fenced(element.TextContent);
            case "hr":
                return "---";
            default:
                return BlocksOf(element, "\n\n");
        }
    }

    private string List(IElement list)
    {
        var isLoose = list.QuerySelector(":scope > li > p") is not null;
        var isNumbered = list.LocalName == "ol";
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var items = new List<string>();
        foreach (var item in list.Children.Where(child => child.LocalName == "li"))
        {
            var mark = isNumbered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            items.Add(Indented(BlocksOf(item, isLoose ? "\n\n" : "\n"), mark, new string(' ', mark.Length)));
        }

        return string.Join(isLoose ? "\n\n" : "\n", items);
    }

    private static string Indented(string text, string first, string others) =>
        first + string.Join('\n', text.Split('\n').Select((line, number) => number == 0 ? line : $"{others}{line}".TrimEnd(' ')));

    private static string Fenced(string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
        return $"{fence}\n{text.TrimEnd('\n')}\n{fence}";
    }

    private string Inlines(INode parent) => string.Concat(parent.ChildNodes.Select(Inline));

    private string Inline(INode node)
    {
        if (node is IText { Data: var words })
        {
            var text = Escaped(White().Replace(words, " "));
            return _links > 0 ? Brackets().Replace(text, @"\$0") : text;
        }

        if (node is not IElement element || Unseen.Contains(element.LocalName)) return "";
        return element.LocalName switch
        {
            _ when _isComment && IsSpoiler(element) => Wrapped(element, "||"),
            "br" => _isComment ? "\n" : "\\\n",
            "em" => Wrapped(element, "*"),
            "strong" => Wrapped(element, "**"),
            "del" => Wrapped(element, "~~"),
            "code" => Code(element.TextContent),
            "a" => Link(element),
            "i" when _isComment => Wrapped(element, "*"),
            "b" when _isComment => Wrapped(element, "**"),
            "s" or "strike" when _isComment => Wrapped(element, "~~"),
            "img" when _isComment => Escaped(element.GetAttribute("alt") ?? ""),
            _ when _isComment => Inlines(element),
            _ => Tagged(element),
        };
    }

    private static bool IsSpoiler(IElement element) =>
        element.LocalName == "spoiler" || element.ClassList.Any(name => name.Equals("spoiler", StringComparison.OrdinalIgnoreCase));

    /// <summary>White space at the edges stands outside the marks, which would be none otherwise.</summary>
    private string Wrapped(IElement element, string mark)
    {
        var inner = Inlines(element);
        var words = inner.Trim();
        if (words.Length == 0) return inner;
        var start = inner.IndexOf(words, StringComparison.Ordinal);
        return $"{inner[..start]}{mark}{words}{mark}{inner[(start + words.Length)..]}";
    }

    private static string Code(string text)
    {
        var words = White().Replace(text, " ");
        if (words.Trim().Length == 0) return words;
        var mark = new string('`', LongestRun(words) + 1);
        var edge = words[0] == '`' || words[^1] == '`' ? " " : "";
        return $"{mark}{edge}{words}{edge}{mark}";
    }

    private string Link(IElement element)
    {
        _links++;
        var (address, words) = (element.GetAttribute("href")?.Trim() ?? "", Inlines(element));
        _links--;
        if (words.Trim().Length == 0) return words;
        if (_isComment && !LinkedTo().IsMatch(address)) return words;
        var title = element.GetAttribute("title") is { Length: > 0 } named ? $" \"{Escaped(named).Replace("\"", "\\\"")}\"" : "";
        return $"[{words}]({Unsafe().Replace(address, letter => Uri.HexEscape(letter.Value[0]))}{title})";
    }

    private string Tagged(IElement element)
    {
        var shell = (IElement)element.Clone(deep: false);
        var tags = shell.OuterHtml;
        var end = $"</{element.LocalName}>";
        return tags.EndsWith(end, StringComparison.Ordinal) ? $"{tags[..^end.Length]}{Inlines(element)}{end}" : tags;
    }

    /// <summary>A line, or lines with breaks between them, of which none begins as something else than text.</summary>
    private static string Line(string text) => Beginnings().Replace(EdgesOfLines().Replace(text.Trim(), "\n"), @"\");

    private static string Escaped(string text) => Marks().Replace(text, @"\$0");

    private static int LongestRun(string text) => Ticks().Matches(text).Select(run => run.Length).DefaultIfEmpty(0).Max();

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex White();

    /// <summary>What plugins hide, which stays hidden.</summary>
    [GeneratedRegex(@"\[(?<name>(?:su_)?spoilers?)(?:\s[^\[\]]{0,200})?\](?<inner>[^\[\]]*)\[/\k<name>\]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Spoilers();

    [GeneratedRegex(@" *\n *", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex EdgesOfLines();

    [GeneratedRegex("`+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Ticks();

    /// <summary>What would be marks of Markdown or of spoilers, or a character reference.</summary>
    [GeneratedRegex(
        @"[\\`*<~|｜]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\[(?=\^)|\](?=[(\[:])|>(?=!)|&(?=#?\w+;)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Marks();

    /// <summary>What would end the words of a link.</summary>
    [GeneratedRegex(@"(?<!\\)[\[\]]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Brackets();

    /// <summary>What at the beginning of a line would be a heading, a list, a rule, a quotation or a block of a spoiler.</summary>
    [GeneratedRegex(@"^(?=[#+\-=>:])|(?<=^[0-9]{1,9})(?=[.)](?:\s|\z))", RegexOptions.CultureInvariant | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Beginnings();

    [GeneratedRegex(@"\A(?:https?:|mailto:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkedTo();

    [GeneratedRegex(@"[ \t\r\n()<>\\\[\]""*_`|~]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Unsafe();
}

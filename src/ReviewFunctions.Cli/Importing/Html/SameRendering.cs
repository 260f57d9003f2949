using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Cli.Importing.Html;

/// <summary>Says whether readers get the same of two bodies.</summary>
public static partial class SameRendering
{
    private static readonly HashSet<string> Lines =
    [
        "p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "br", "table",
        "thead", "tbody", "tr", "td", "th", "figure", "figcaption", "dl", "dt", "dd", "details", "summary",
    ];

    /// <summary>Whether the site makes the same elements, attributes and words of both, apart from white space that is not seen.</summary>
    public static bool Of(string body, string other) => Shown(body) == Shown(other);

    private static string Shown(string body)
    {
        using var document = new HtmlParser().ParseDocument(BodyHtml.ForPage(body));
        var text = new StringBuilder();
        foreach (var node in document.Body?.ChildNodes ?? Enumerable.Empty<INode>()) Add(node, text, isKept: false);
        return White().Replace(text.ToString(), "\n").Trim();
    }

    private static void Add(INode node, StringBuilder text, bool isKept)
    {
        if (node is IText words)
        {
            var shown = words.Data.Replace("&", "&amp;").Replace("<", "&lt;");
            text.Append(isKept ? shown.Replace("\n", "&#10;").Replace(" ", "&#32;") : Spaces().Replace(shown, " "));
            return;
        }

        if (node is not IElement element) return;
        var edge = Lines.Contains(element.LocalName) ? "\n" : "";
        var attributes = element.Attributes.Select(one => $" {one.Name}={one.Value}").Order(StringComparer.Ordinal);
        text.Append(edge).Append('<').Append(element.LocalName).AppendJoin("", attributes).Append('>').Append(edge);
        foreach (var child in element.ChildNodes) Add(child, text, isKept || element.LocalName == "pre");
        text.Append(edge).Append("</").Append(element.LocalName).Append('>').Append(edge);
    }

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" *\n[ \n]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex White();
}

using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace ReviewFunctions.Core.Text;

/// <summary>
/// The HTML that editors may use. Elements that are not listed are dropped with what they hold, and so are attributes and address
/// schemes. Ids and classes are only those that our own rendering gives.
/// </summary>
internal static partial class AllowedHtml
{
    private static readonly string[] Elements =
    [
        "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn",
        "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark",
        "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td",
        "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ];

    private static readonly string[] Attributes =
    [
        "alt", "cite", "class", "colspan", "datetime", "dir", "height", "href", "id", "lang", "reversed", "rowspan", "scope", "src", "start",
        "style", "title", "value", "width",
    ];

    /// <summary>One for all threads, as its documentation allows while no property is set.</summary>
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Set(Elements),
        AllowedAttributes = Set(Attributes),
        AllowedSchemes = Set(["http", "https", "mailto"]),
        UriAttributes = Set(["href", "src", "cite"]),
        AllowedCssProperties = Set(["text-align"]),
        AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
    });

    /// <summary>The allowed part of a body's HTML, with headings one level down: the page's <c>h1</c> is the headline.</summary>
    /// <param name="html">Anything.</param>
    /// <param name="permalink">What relative addresses are resolved against; <see langword="null"/> leaves them relative.</param>
    internal static IHtmlDocument Parse(string html, Uri? permalink = null)
    {
        var document = Sanitizer.SanitizeDom(html, permalink?.AbsoluteUri ?? "");
        foreach (var element in document.QuerySelectorAll("[id]").Where(element => !OurId().IsMatch(element.Id ?? ""))) element.RemoveAttribute("id");
        foreach (var element in document.QuerySelectorAll("[class]").Where(element => !OurClass().IsMatch(element.ClassName ?? ""))) element.RemoveAttribute("class");
        foreach (var notes in document.QuerySelectorAll(".footnotes").Where(notes => notes.QuerySelector("li") is null).ToList()) notes.Remove();
        foreach (var heading in document.QuerySelectorAll("h1,h2,h3,h4,h5").ToList()) LowerByOne(heading);
        return document;
    }

    private static void LowerByOne(IElement heading) => heading.Rename($"h{heading.LocalName[1] - '0' + 1}");

    /// <summary>Puts an element of another name in an element's place, with its attributes and what it holds.</summary>
    internal static IElement Rename(this IElement element, string name)
    {
        // A document that was parsed has an owner for each of its elements.
        var renamed = element.Owner!.CreateElement(name);
        foreach (var attribute in element.Attributes) renamed.SetAttribute(attribute.Name, attribute.Value);
        while (element.FirstChild is { } child) renamed.AppendChild(child);
        element.Replace(renamed);
        return renamed;
    }

    private static HashSet<string> Set(string[] values) => new(values, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(spoiler-|details-|fn:|fnref:)\d{1,6}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OurId();

    [GeneratedRegex(@"^(p|spoiler|spoiler inline|footnotes|footnote-ref|footnote-back-ref|language-[\w+#-]{1,30})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OurClass();
}

using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace ReviewFunctions.Core.Text;

/// <summary>
/// The HTML that editors may use. Elements that are not listed are dropped with what they hold, and so are attributes and address
/// schemes. Ids and classes are only those that our own rendering gives, and styles only those of a table's columns.
/// </summary>
internal static partial class AllowedHtml
{
    /// <summary>How many elements a body may become, the cells that fill up short rows of tables included.</summary>
    internal const int MaxElements = 20_000;

    /// <summary>How deep elements may stand in each other, the document's own two not forgotten.</summary>
    internal const int MaxDepth = 100;

    /// <summary>Begins the names of formatting elements between reading and writing.</summary>
    internal const string Alias = "x-";

    internal static readonly string TooManyElements = $"Must not become more than {MaxElements} HTML elements.";

    private static readonly string[] Elements =
    [
        "x-a", "abbr", "x-b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "x-code", "col", "colgroup", "dd", "del", "details", "dfn",
        "div", "dl", "dt", "x-em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "x-i", "img", "ins", "kbd", "li", "mark",
        "ol", "p", "pre", "q", "rp", "rt", "ruby", "x-s", "samp", "x-small", "span", "x-strong", "sub", "summary", "sup", "table", "tbody",
        "td", "tfoot", "th", "thead", "time", "tr", "x-u", "ul", "var", "wbr",
    ];

    private static readonly string[] Attributes =
    [
        "alt", "cite", "class", "colspan", "datetime", "dir", "height", "href", "id", "lang", "reversed", "rowspan", "scope", "src", "start",
        "title", "value", "width",
    ];

    /// <summary>One for all threads, as its documentation allows while no property is set.</summary>
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Set(Elements),
        AllowedAttributes = Set(Attributes),
        AllowedSchemes = Set(["http", "https", "mailto", BodyImages.Scheme.TrimEnd(':')]),
        UriAttributes = Set(["href", "src", "cite"]),
    });

    /// <summary>Reads a body's HTML within the limits; what has more throws an <see cref="UnreadableBodyException"/>.</summary>
    /// <remarks>
    /// HTML lets a formatting element such as <c>b</c> that is left open begin again in every block that follows, so that a short text
    /// becomes millions of elements. Under other names they merely nest; <see cref="BodyWriter"/> gives them their own names back.
    /// </remarks>
    internal static IHtmlDocument Read(string html)
    {
        if (html.AsSpan().Count('<') > 2 * MaxElements) throw new UnreadableBodyException(TooManyElements);
        var (elements, last) = (0, (IElement?)null);
        var options = new HtmlParserOptions { IsScripting = true, SkipComments = true, MaximumDepth = MaxDepth + 1, OnCreated = (element, _) => Count(element) };
        var document = new HtmlParser(options).ParseDocument("<!doctype html><html><body>" + Formatting().Replace(html, $"${{start}}{Alias}${{rest}}"));
        Count(last);
        return document;

        // An element has no parent yet when it is created. At MaximumDepth the parser would begin to flatten the tree.
        void Count(IElement? created)
        {
            if (++elements > MaxElements) throw new UnreadableBodyException(TooManyElements);
            if (last?.Ancestors().Count() > MaxDepth) throw new UnreadableBodyException($"Must not have HTML elements nested more than {MaxDepth} deep.");
            last = created;
        }
    }

    /// <summary>The allowed part of a body's HTML. Elements that format text have names that begin with <see cref="Alias"/>.</summary>
    /// <param name="html">Anything.</param>
    /// <param name="permalink">What relative addresses are resolved against; <see langword="null"/> leaves them relative.</param>
    internal static IHtmlDocument Parse(string html, Uri? permalink)
    {
        var document = Read(html);
        var aligned = document.QuerySelectorAll("[style]").Select(element => (element, Alignment().Match(element.GetAttribute("style") ?? ""))).ToList();
        Sanitizer.SanitizeDom(document, document.Body as IHtmlElement, permalink?.AbsoluteUri ?? "");
        foreach (var (element, style) in aligned.Where(pair => pair.Item2.Success)) element.SetAttribute("style", $"text-align: {style.Groups["side"].Value}");
        foreach (var element in document.QuerySelectorAll("[id]").Where(element => !OurId().IsMatch(element.Id ?? ""))) element.RemoveAttribute("id");
        foreach (var element in document.QuerySelectorAll("[class]").Where(element => !OurClass().IsMatch(element.ClassName ?? ""))) element.RemoveAttribute("class");
        foreach (var element in document.QuerySelectorAll("[href^='image:' i]")) element.RemoveAttribute("href");
        foreach (var element in document.QuerySelectorAll("[cite^='image:' i]")) element.RemoveAttribute("cite");
        foreach (var notes in document.QuerySelectorAll(".footnotes").Where(notes => notes.QuerySelector("li") is null).ToList()) notes.Remove();
        return document;
    }

    private static HashSet<string> Set(string[] values) => new(values, StringComparer.OrdinalIgnoreCase);

    /// <summary>The start of a tag of the <see href="https://html.spec.whatwg.org/multipage/parsing.html#formatting">formatting</see> category.</summary>
    [GeneratedRegex(@"(?<start></?)(?<rest>(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>])", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Formatting();

    [GeneratedRegex(@"(^|;)\s*text-align\s*:\s*(?<side>left|center|right)\s*(;|$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alignment();

    [GeneratedRegex(@"^(spoiler-|details-|fn:|fnref:)\d{1,6}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OurId();

    [GeneratedRegex(@"^(p|spoiler|spoiler inline|footnotes|footnote-ref|footnote-back-ref|language-[\w+#-]{1,30})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OurClass();
}

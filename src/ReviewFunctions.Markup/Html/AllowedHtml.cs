using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using ReviewFunctions.Markup.Parsing;
using ReviewFunctions.Markup.Rendering;

namespace ReviewFunctions.Markup.Html;

/// <summary>
/// The HTML that editors may use. What is not listed is taken out before (<see cref="HtmlCleaning"/>); this list holds whatever happens
/// there. Ids and classes are only those that our own rendering gives, and styles only those of a table's columns.
/// </summary>
internal static partial class AllowedHtml
{
    /// <summary>How many elements a body may become, the cells that fill up short rows of tables included.</summary>
    internal const int MaxElements = 20_000;

    /// <summary>How deep elements may stand in each other, the document's own two not forgotten.</summary>
    internal const int MaxDepth = 100;

    internal static readonly string TooManyElements = $"Must not become more than {MaxElements} HTML elements.";

    internal static readonly string[] Attributes =
    [
        "alt", "cite", "class", "colspan", "datetime", "dir", "height", "href", "id", "lang", "reversed", "rowspan", "scope", "src",
        "start",
        "title", "value", "width",
    ];

    private static readonly string[] Addresses = ["href", "cite"];

    private static readonly TagNames Formatting = new(KnownElements.Formatting);

    /// <summary>One for all threads, as its documentation allows while no property is set.</summary>
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Set(KnownElements.Allowed),
        AllowedAttributes = Set(Attributes),
        AllowedSchemes = Set(["http", "https", "mailto", "tel", BodyImages.Scheme.TrimEnd(':')]),
        UriAttributes = Set(["href", "src", "cite"]),
    });

    /// <summary>Reads a text's HTML within the limits; what has more throws an <see cref="UnreadableBodyException"/>.</summary>
    /// <remarks>
    /// HTML lets a formatting element such as <c>b</c> that is left open begin again in every block that follows, so that a short text
    /// becomes millions of elements. Under other names they merely nest; <see cref="BodyWriter"/> gives them their own names back. An
    /// element whose text is no HTML ends at once if nothing ends it, so that it does not swallow the rest. What stands in
    /// <c>noscript</c> is read as HTML: pages run no scripts.
    /// </remarks>
    internal static IHtmlDocument Read(string html)
    {
        if (html.AsSpan().Count('<') > 2 * MaxElements) throw new UnreadableBodyException(TooManyElements);
        var (elements, last) = (0, (IElement?)null);
        var options = new HtmlParserOptions
        {
            SkipComments = true,
            DisableElementPositionTracking = true,
            MaximumDepth = MaxDepth + 1,
            OnCreated = (element, _) => Count(element)
        };
        var document = new HtmlParser(options).ParseDocument("<!doctype html><html><body>" + Rename(RawText.Close(html)));
        Count(last);
        return document;

        // An element has no parent yet when it is created. At MaximumDepth the parser would begin to flatten the tree.
        void Count(IElement? created)
        {
            if (++elements > MaxElements) throw new UnreadableBodyException(TooManyElements);
            if (DepthOf(last) > MaxDepth)
                throw new UnreadableBodyException($"Must not have HTML elements nested more than {MaxDepth} deep.");
            last = created;
        }
    }

    private static int DepthOf(INode? node)
    {
        var depth = 0;
        while ((node = node?.Parent) is not null) depth++;
        return depth;
    }

    /// <summary>
    /// Leaves only what is allowed. Elements that format text have names that begin with <see cref="KnownElements.Alias"/>.
    /// </summary>
    /// <param name="document">Anything.</param>
    /// <param name="permalink">What relative addresses are resolved against; <see langword="null"/> leaves them relative.</param>
    internal static void Sanitise(IHtmlDocument document, Uri? permalink)
    {
        var elements = document.All.Where(element => element.Attributes.Length > 0).ToList();
        var aligned = elements.ConvertAll(element => new StyleText(element.GetAttribute("style")).Alignment);
        Sanitizer.SanitizeDom(document, document.Body as IHtmlElement, permalink?.AbsoluteUri ?? "");
        foreach (var (element, side) in elements.Zip(aligned))
        {
            if (side is not null) element.SetAttribute("style", $"text-align: {side}");
            RemoveForeign(element);
            if (element.ClassName == "footnotes" && element.QuerySelector("li") is null) element.Remove();
        }
    }

    /// <summary>Takes away ids and classes that our own rendering does not give, and addresses of images that are no pictures.</summary>
    private static void RemoveForeign(IElement element)
    {
        if (element.Id is { } id && !Anchors.IsOurs(id)) element.RemoveAttribute("id");
        if (element.ClassName is { } name && !IsOurClass(name)) element.RemoveAttribute("class");
        foreach (var address in Addresses)
            if (element.GetAttribute(address)?.StartsWith(BodyImages.Scheme, StringComparison.OrdinalIgnoreCase) is true)
                element.RemoveAttribute(address);
    }

    /// <summary>Whether our own rendering gives such a class.</summary>
    internal static bool IsOurClass(string name) => OurClass().IsMatch(name);

    /// <summary>
    /// Gives other names to the elements of the
    /// <see href="https://html.spec.whatwg.org/multipage/parsing.html#formatting">formatting</see> category.
    /// </summary>
    private static string Rename(string html)
    {
        var renamed = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        while (Formatting.IndexIn(rest) is >= 0 and var name)
        {
            renamed.Append(rest[..name]).Append(KnownElements.Alias);
            rest = rest[name..];
        }

        return renamed.Append(rest).ToString();
    }

    private static HashSet<string> Set(string[] values) => new(values, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^(spoiler|spoiler inline|footnotes|footnote-ref|footnote-back-ref|language-[\w+#-]{1,30})$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OurClass();
}

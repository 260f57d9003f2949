using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace ReviewFunctions.Markup.Html;

/// <summary>
/// The HTML that comments may become, whatever happens before. All else is dropped with what it holds: a comment has no HTML of its own.
/// </summary>
internal static class AllowedCommentHtml
{
    private static readonly string[] Elements =
        ["x-a", "blockquote", "br", "x-code", "del", "details", "div", "x-em", "hr", "li", "ol", "p", "pre", "x-strong", "summary", "ul"];

    private static readonly string[] Classes = ["spoiler", "spoiler inline"];

    /// <summary>One for all threads, as its documentation allows while no property is set.</summary>
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Set(Elements),
        AllowedAttributes = Set(["class", "href", "start"]),
        AllowedSchemes = Set(["http", "https", "mailto"]),
        UriAttributes = Set(["href"]),
    });

    /// <summary>
    /// Leaves only what is allowed. Elements that format text have names that begin with <see cref="KnownElements.Alias"/>.
    /// </summary>
    internal static void Sanitise(IHtmlDocument document)
    {
        Sanitizer.SanitizeDom(document, document.Body as IHtmlElement);
        foreach (var element in document.QuerySelectorAll("[class]").Where(element => !Classes.Contains(element.ClassName)))
            element.RemoveAttribute("class");
    }

    private static HashSet<string> Set(string[] values) => new(values, StringComparer.OrdinalIgnoreCase);
}

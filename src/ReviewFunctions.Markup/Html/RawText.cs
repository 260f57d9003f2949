using System.Text.RegularExpressions;

namespace ReviewFunctions.Markup.Html;

/// <summary>
/// Elements whose text is no HTML (<see
/// href="https://html.spec.whatwg.org/multipage/parsing.html#generic-raw-text-element-parsing-algorithm">HTML, 13.2.5</see>).
/// </summary>
internal static partial class RawText
{
    private static readonly TagNames Names =
        new(["iframe", "noembed", "noframes", "script", "style", "template", "textarea", "title", "xmp"]);

    /// <summary>Ends each that nothing ends at once: it would swallow all that follows.</summary>
    internal static string Close(string html)
    {
        if (Names.IndexIn(html) < 0) return html;
        var last = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return Starts().Replace(html, start =>
        {
            var name = start.Groups["name"].Value;
            if (name.Length == 0) return start.Value;
            if (!last.TryGetValue(name, out var end)) last[name] = end = html.LastIndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
            return end > start.Index ? start.Value : $"{start.Value}</{name}>";
        });
    }

    /// <summary>Tags as a whole: in the attributes of one there may be what looks like another.</summary>
    [GeneratedRegex(
        """<((?<name>iframe|noembed|noframes|script|style|template|textarea|title|xmp)[\s/>]|[a-zA-Z])("[^"]*"|'[^']*'|[^'">])*>?""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Starts();
}

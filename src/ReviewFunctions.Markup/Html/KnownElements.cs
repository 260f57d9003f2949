using System.Collections.Frozen;

namespace ReviewFunctions.Markup.Html;

/// <summary>What becomes of each element that an editor may have written. Names that HTML does not have are text.</summary>
internal static class KnownElements
{
    /// <summary>Begins the names of formatting elements between reading and writing.</summary>
    internal const string Alias = "x-";

    /// <summary>
    /// The formatting elements, which HTML begins anew in every block that follows while they are open; they get other names while a text
    /// is read.
    /// </summary>
    internal static readonly string[] Formatting =
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    /// <summary>Those that readers get.</summary>
    internal static readonly string[] Allowed =
    [
        "x-a", "abbr", "x-b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "x-code", "col", "colgroup", "dd", "del",
        "details", "dfn",
        "div", "dl", "dt", "x-em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "x-i", "img", "ins",
        "kbd", "li", "mark",
        "ol", "p", "pre", "q", "rp", "rt", "ruby", "x-s", "samp", "x-small", "span", "x-strong", "sub", "summary", "sup", "table", "tbody",
        "td", "tfoot", "th", "thead", "time", "tr", "x-u", "ul", "var", "wbr",
    ];

    private static readonly FrozenSet<string> AllowedSet = Set(Allowed);

    /// <summary>Those that are known under another name, and blocks of which only their being blocks is kept.</summary>
    private static readonly FrozenDictionary<string, string> OtherNames = new Dictionary<string, string>
    {
        ["acronym"] = "abbr",
        ["dir"] = "ul",
        ["menu"] = "ul",
        ["x-strike"] = "x-s",
        ["x-tt"] = "x-code",
        ["listing"] = "pre",
        ["xmp"] = "pre",
        ["address"] = "div",
        ["article"] = "div",
        ["aside"] = "div",
        ["center"] = "div",
        ["dialog"] = "div",
        ["fieldset"] = "div",
        ["footer"] = "div",
        ["form"] = "div",
        ["header"] = "div",
        ["hgroup"] = "div",
        ["legend"] = "div",
        ["main"] = "div",
        ["marquee"] = "div",
        ["nav"] = "div",
        ["optgroup"] = "div",
        ["option"] = "div",
        ["search"] = "div",
        ["section"] = "div",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Emptied = Set(["script", "style", "template", "noembed", "noframes"]);

    private static readonly FrozenSet<string> Media = Set(["iframe", "video", "audio", "embed", "object"]);

    /// <summary>All others that HTML has or had, and what pictures and formulas are made of: they go, and what they hold stays.</summary>
    private static readonly FrozenSet<string> Others = Set(
    [
        "applet", "area", "base", "basefont", "bgsound", "blink", "body", "button", "canvas", "command", "data", "datalist",
        "frame", "frameset", "head",
        "html", "image", "input", "isindex", "keygen", "label", "link", "map", "meta", "meter", "multicol", "nextid", "noscript", "output",
        "param", "picture", "progress", "rb",
        "rtc", "select", "slot", "source", "spacer", "textarea", "title", "track", "svg", "circle", "clippath", "defs", "desc",
        "ellipse", "filter",
        "foreignobject", "g", "line", "lineargradient", "marker", "mask", "metadata", "path", "pattern", "polygon", "polyline",
        "radialgradient", "rect", "stop",
        "symbol", "text", "textpath", "tspan", "use", "math", "annotation", "maction", "menclose", "merror", "mfenced",
        "mfrac", "mi", "mmultiscripts", "mn", "mo",
        "mover", "mpadded", "mphantom", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup",
        "mtable", "mtd", "mtext", "mtr", "munder",
        "munderover", "semantics", "mglyph",
    ]);

    private static readonly FrozenSet<string> FormattingSet = Set(Formatting);

    private static readonly FrozenSet<string> Structures =
        Set(["colgroup", "dl", "ol", "ruby", "table", "tbody", "tfoot", "thead", "tr", "ul"]);

    private static readonly FrozenSet<string> Blocks = Set(
    [
        "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5",
        "h6", "hr", "li", "ol", "p", "pre", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]);

    /// <summary>Whether readers get it.</summary>
    internal static bool IsAllowed(string name) => AllowedSet.Contains(name);

    /// <summary>The name that readers get it under, if it is not its own; <see langword="null"/> where the element goes.</summary>
    internal static string? OtherName(string name) => OtherNames.GetValueOrDefault(name);

    /// <summary>Whether it goes with what it holds, which is nothing to be read.</summary>
    internal static bool IsEmptied(string name) => Emptied.Contains(name);

    /// <summary>Whether it shows something from elsewhere, and becomes a link to that.</summary>
    internal static bool IsMedia(string name) => Media.Contains(name);

    /// <summary>Whether its children have to be of certain kinds, so that nothing else can be put between them.</summary>
    internal static bool IsStructure(string name) => Structures.Contains(name);

    /// <summary>Whether it begins on a line of its own.</summary>
    internal static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether readers get a block of another name for it.</summary>
    internal static bool IsBecomingBlock(string name) => OtherNames.TryGetValue(name, out var other) && IsBlock(other);

    /// <summary>Whether HTML, or what can stand in it, has an element of this name as it is written.</summary>
    internal static bool IsKnown(string written) => IsKept(written) || IsEmptied(written) || IsMedia(written) || Others.Contains(written);

    /// <summary>Whether readers get an element of this name as it is written, be it under another name.</summary>
    internal static bool IsKept(string written)
    {
        var name = FormattingSet.Contains(written) ? Alias + written : written;
        return IsAllowed(name) || OtherNames.ContainsKey(name) || name is "x-big" or "x-font" or "x-nobr";
    }

    private static FrozenSet<string> Set(string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

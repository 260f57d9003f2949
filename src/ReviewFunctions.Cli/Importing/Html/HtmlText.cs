using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.Importing.Html;

/// <summary>Reads HTML that strangers wrote.</summary>
public static partial class HtmlText
{
    /// <summary>The deepest that elements are nested: what goes through them calls itself at each.</summary>
    public const int MaxDepth = 250;

    /// <summary>The most elements that are begun and not ended: the parser looks through all of them at each.</summary>
    private const int MostOpen = 5_000;

    /// <summary>Elements that have no end.</summary>
    private static readonly string[] Void = ["br", "img", "hr", "input", "wbr", "source", "col", "embed", "link", "meta", "area", "track"];

    /// <summary>The document of some HTML.</summary>
    /// <exception cref="CommandException">It is nested too deeply.</exception>
    public static IHtmlDocument Parse(string html)
    {
        if (MayStayOpen(html)) throw new CommandException("Its HTML begins too many elements that it does not end.");
        var document = new HtmlParser().ParseDocument(html);
        if (!IsTooDeep(document)) return document;
        document.Dispose();
        throw new CommandException("Its HTML is nested too deeply.");
    }

    /// <summary>The words of HTML, in one line.</summary>
    /// <exception cref="CommandException">It is nested too deeply.</exception>
    public static string Plain(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&', '\n')) return White().Replace(html, " ").Trim();
        using var document = Parse(html);
        return White().Replace(document.Body?.TextContent ?? "", " ").Trim();
    }

    private static bool MayStayOpen(string html)
    {
        var open = 0;
        for (var place = html.IndexOf('<', StringComparison.Ordinal); place >= 0; place = html.IndexOf('<', place + 1))
        {
            var rest = html.AsSpan(place + 1);
            if (rest.StartsWith("/")) open = Math.Max(0, open - 1);
            else if (rest.Length > 0 && char.IsAsciiLetter(rest[0]) && !IsVoid(rest)) open++;
            if (open > MostOpen) return true;
        }

        return false;
    }

    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAnyExceptInRange('0', 'z');
        var name = end < 0 ? tag : tag[..end];
        foreach (var element in Void)
            if (name.Equals(element, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Goes through the tree without calling itself.</summary>
    private static bool IsTooDeep(INode root)
    {
        var depth = 0;
        for (var node = root.FirstChild; node is not null && node != root;)
        {
            if (depth > MaxDepth) return true;
            if (node.FirstChild is { } child)
            {
                (node, depth) = (child, depth + 1);
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null) (node, depth) = (node.Parent, depth - 1);
            if (node is not null && node != root) node = node.NextSibling;
        }

        return false;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex White();
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Markdig;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.Ghost;

/// <summary>
/// The text of a post that has no HTML, from what Ghost's editors keep: Lexical
/// (<see href="https://lexical.dev/docs/concepts/serialization">serialization</see>) or, before 2023, Mobiledoc
/// (<see href="https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md">format 0.3</see>).
/// </summary>
public static class GhostText
{
    /// <summary>The deepest that nodes are nested; what is below is left out and said.</summary>
    private const int MaxDepth = 32;

    /// <summary>The elements of the bits in a text's <c>format</c>.</summary>
    private static readonly (int Bit, string Element)[] Formats = [(1, "strong"), (2, "em"), (4, "del"), (16, "code")];

    /// <summary>The HTML of a post; empty if it has no text.</summary>
    /// <param name="row">The row of the post.</param>
    /// <param name="note">Is told of what is left out.</param>
    public static string Of(JsonObject row, Action<string> note)
    {
        if (Parsed(row["lexical"]) is { } lexical) return Nodes((lexical["root"] as JsonObject)?["children"], note, 0);
        return Parsed(row["mobiledoc"]) is { } mobiledoc ? OfMobiledoc(mobiledoc, note) : "";
    }

    private static JsonObject? Parsed(JsonNode? text)
    {
        try
        {
            return text is JsonValue value && value.TryGetValue<string>(out var json) ? JsonNode.Parse(json) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Nodes(JsonNode? nodes, Action<string> note, int depth)
    {
        var read = (nodes as JsonArray)?.OfType<JsonObject>() ?? [];
        if (depth <= MaxDepth) return string.Concat(read.Select(node => NodeOf(node, note, depth)));
        note("What is nested too deeply is left out.");
        return "";
    }

    private static string NodeOf(JsonObject node, Action<string> note, int depth)
    {
        var inner = Nodes(node["children"], note, depth + 1);
        return node.ScalarOf("type") switch
        {
            "text" or "extended-text" => Formatted(node),
            "linebreak" => "<br>",
            "paragraph" => $"<p>{inner}</p>\n",
            "heading" or "extended-heading" => $"<{HeadingOf(node)}>{inner}</{HeadingOf(node)}>\n",
            "quote" or "extended-quote" or "aside" => $"<blockquote><p>{inner}</p></blockquote>\n",
            "list" => node.ScalarOf("listType") == "number" ? $"<ol>{inner}</ol>\n" : $"<ul>{inner}</ul>\n",
            "listitem" => $"<li>{inner}</li>",
            "link" => $"<a href=\"{Encoded(node, "url")}\">{inner}</a>",
            var card => CardOf(card, node, note) + inner,
        };
    }

    /// <summary>A card, of which both formats have the same kinds.</summary>
    private static string CardOf(string type, JsonObject card, Action<string> note)
    {
        switch (type)
        {
            case "image":
                return FigureOf(card);
            case "gallery":
                return string.Concat((card["images"] as JsonArray)?.OfType<JsonObject>().Select(FigureOf) ?? []);
            case "html":
                return $"{card.ScalarOf("html")}\n";
            case "markdown" or "card-markdown":
                return Markdown.ToHtml(card.ScalarOf("markdown"));
            case "code" or "codeblock":
                return $"<pre><code>{Encoded(card, "code")}</code></pre>\n";
            case "hr" or "horizontalrule":
                return "<hr>\n";
            case "bookmark" or "embed" or "video" or "audio" or "file" when (card.ScalarOf("url") + card.ScalarOf("src")).Length > 0:
                var address = WebUtility.HtmlEncode(card.ScalarOf("url") is { Length: > 0 } url ? url : card.ScalarOf("src"));
                return $"<p><a href=\"{address}\">{address}</a></p>\n";
            default:
                note($"A card of the sort {type} is left out.");
                return "";
        }
    }

    private static string FigureOf(JsonObject image)
    {
        var caption = image.ScalarOf("caption");
        return $"<figure><img src=\"{Encoded(image, "src")}\" alt=\"{Encoded(image, "alt")}\">"
            + $"{(caption.Length > 0 ? $"<figcaption>{caption}</figcaption>" : "")}</figure>\n";
    }

    private static string Formatted(JsonObject node)
    {
        var format = int.TryParse(node.ScalarOf("format"), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
        return Formats.Where(one => (format & one.Bit) != 0)
            .Aggregate(Encoded(node, "text"), (text, one) => $"<{one.Element}>{text}</{one.Element}>");
    }

    private static string OfMobiledoc(JsonObject document, Action<string> note) =>
        string.Concat((document["sections"] as JsonArray)?.OfType<JsonArray>().Select(section => SectionOf(document, section, note)) ?? []);

    private static string SectionOf(JsonObject document, JsonArray section, Action<string> note)
    {
        switch ($"{At(section, 0)}")
        {
            case "1":
                var element = Element(At(section, 1), "p");
                return $"<{element}>{MarkersOf(document, At(section, 2))}</{element}>\n";
            case "2":
                return $"<img src=\"{WebUtility.HtmlEncode($"{At(section, 1)}")}\">\n";
            case "3":
                var items = (At(section, 2) as JsonArray)?.Select(item => $"<li>{MarkersOf(document, item)}</li>") ?? [];
                return $"<{Element(At(section, 1), "ul")}>{string.Concat(items)}</{Element(At(section, 1), "ul")}>\n";
            case "10" when Numbered(document, "cards", At(section, 1)) is { } card:
                return CardOf($"{At(card, 0)}", At(card, 1) as JsonObject ?? [], note);
            default:
                note("A section of its text cannot be read, and is left out.");
                return "";
        }
    }

    /// <summary>Words with marks: each opens some, says something, and closes the last of those that are open.</summary>
    private static string MarkersOf(JsonObject document, JsonNode? markers)
    {
        var (html, open) = (new System.Text.StringBuilder(), new Stack<string>());
        foreach (var marker in (markers as JsonArray)?.OfType<JsonArray>() ?? [])
        {
            foreach (var number in At(marker, 1) as JsonArray ?? [])
            {
                var markup = Numbered(document, "markups", number);
                open.Push(Element(At(markup, 0), "span"));
                var named = At(markup, 1) as JsonArray;
                var address = $"{At(named, 0)}" == "href" ? $" href=\"{WebUtility.HtmlEncode($"{At(named, 1)}")}\"" : "";
                html.Append('<').Append(open.Peek()).Append(address).Append('>');
            }

            var words = $"{At(marker, 3)}";
            html.Append($"{At(marker, 0)}" == "0" ? WebUtility.HtmlEncode(words) : "<br>");
            var closed = int.TryParse($"{At(marker, 2)}", NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
            for (; closed > 0 && open.Count > 0; closed--) html.Append("</").Append(open.Pop()).Append('>');
        }

        while (open.Count > 0) html.Append("</").Append(open.Pop()).Append('>');
        return html.ToString();
    }

    private static JsonArray? Numbered(JsonObject document, string list, JsonNode? number) =>
        int.TryParse($"{number}", NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? At(document[list] as JsonArray, place) as JsonArray
            : null;

    private static JsonNode? At(JsonArray? list, int place) => list is not null && place < list.Count ? list[place] : null;

    /// <summary>The name of an element, which is a word and nothing more.</summary>
    private static string Element(JsonNode? name, string other) =>
        $"{name}" is { Length: > 0 and < 11 } text && text.All(char.IsAsciiLetterOrDigit) ? text : other;

    private static string HeadingOf(JsonObject node) => node.ScalarOf("tag") is ['h', >= '1' and <= '6'] tag ? tag : "h2";

    private static string Encoded(JsonObject node, string name) => WebUtility.HtmlEncode(node.ScalarOf(name));
}

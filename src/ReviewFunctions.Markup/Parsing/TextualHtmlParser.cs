using System.Buffers;
using Markdig.Parsers;
using ReviewFunctions.Markup.Html;

namespace ReviewFunctions.Markup.Parsing;

/// <summary>
/// Reads blocks of HTML, but leaves to paragraphs what would swallow text: unknown names, declarations, and comments that never end.
/// </summary>
internal sealed class TextualHtmlParser : HtmlBlockParser
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t/>\r\n");

    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.IsCodeIndent || IsHtml(processor) ? base.TryOpen(processor) : BlockState.None;

    private static bool IsHtml(BlockProcessor processor)
    {
        var line = processor.Line;
        var text = line.AsSpan();
        if (text.StartsWith("<!--")) return line.Text.IndexOf("-->", line.Start, StringComparison.Ordinal) >= 0;
        var start = text.StartsWith("</") ? 2 : 1;
        if (text.Length <= start || !char.IsAsciiLetter(text[start])) return false;
        var name = text[start..];
        if (name.IndexOfAny(NameEnds) is >= 0 and var end) name = name[..end];
        return name.Contains(':') || KnownElements.IsKnown(name.ToString());
    }
}

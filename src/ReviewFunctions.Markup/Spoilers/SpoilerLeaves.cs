using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Markup.Spoilers;

/// <summary>
/// Puts signs around the text of every paragraph, heading and cell, so that marks in it are known to belong together although a tag in the
/// middle ends the paragraph in HTML.
/// </summary>
internal static class SpoilerLeaves
{
    private static readonly string[] Hints =
        [SpoilerMark.Bars, SpoilerMark.WideBars, @"\|", SpoilerMark.ArrowStart, SpoilerMark.ArrowEnd, SpoilerMark.ElementName];

    /// <summary>Puts them, unless the text has no marks.</summary>
    internal static void Mark(MarkdownDocument document, string markdown)
    {
        if (!Array.Exists(Hints, hint => markdown.Contains(hint, StringComparison.OrdinalIgnoreCase))) return;
        foreach (var text in document.Descendants<LeafBlock>().Select(leaf => leaf.Inline).OfType<ContainerInline>())
        {
            if (text.FirstChild is not { } first) continue;
            first.InsertBefore(new LiteralInline($"{SpoilerMark.LeafStartSign}"));
            text.AppendChild(new LiteralInline($"{SpoilerMark.LeafEndSign}"));
        }
    }
}

using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Finds images that are alone in their paragraph.</summary>
internal static class Figures
{
    internal static void Place(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>().ToList())
        {
            if (LoneImage(paragraph) is not { } image || paragraph.Parent is not { } parent) continue;
            parent[parent.IndexOf(paragraph)] = new Figure(image) { Inline = Caption(image.Title) };
            image.Title = null;
        }
    }

    private static LinkInline? LoneImage(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null } image ? image : null;

    /// <summary>A caption is plain text, except that it may hold spoilers.</summary>
    private static ContainerInline? Caption(string? title)
    {
        if (string.IsNullOrWhiteSpace(title)) return null;
        var caption = new ContainerInline();
        caption.AppendChild(new LiteralInline(SpoilerMark.Sign(title)));
        return caption;
    }
}

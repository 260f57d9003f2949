using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Markup.Parsing;

/// <summary>An image that stands alone; its inline content is the caption.</summary>
internal sealed class Figure(LinkInline image) : LeafBlock(null)
{
    internal LinkInline Image => image;

    /// <summary>Writes a figure with its caption below the image.</summary>
    internal static void Write(HtmlRenderer renderer, Figure figure)
    {
        renderer.EnsureLine();
        renderer.Write("<figure>").Write(figure.Image);
        if (figure.Inline is not null) renderer.Write("<figcaption>").WriteLeafInline(figure).Write("</figcaption>");
        renderer.WriteLine("</figure>");
    }
}

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
